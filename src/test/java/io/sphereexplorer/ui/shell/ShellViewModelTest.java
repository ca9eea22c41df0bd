package io.sphereexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.ReadValue;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final BenchInMemory bench = new BenchInMemory();
    private final ManualTicker ticker = new ManualTicker();
    private final PlacesInMemory places = new PlacesInMemory();
    private final PracticeBoard board = new PracticeBoard();
    private final CommandRunner commands = new CommandRunner();

    @Test
    void withoutABoardNothingIsChosen() {
        ShellViewModel model = model();

        assertThat(model.boards()).isEmpty();
        assertThat(model.chosenProperty().get()).isEmpty();
        assertThat(model.title().getValue()).isEqualTo("Sphere Explorer");
    }

    @Test
    void pluggedBoardAppearsAnswersAndIsChosen() {
        ShellViewModel model = model();

        bench.plug("emulated:1", board);

        assertThat(chosen(model).name()).isEqualTo("Bench-01");
        assertThat(chosen(model).state().getValue()).isEqualTo(BoardState.ANSWERING);
        assertThat(model.title().getValue()).isEqualTo("Bench-01 – Sphere Explorer");
        assertThat(model.session().selector()).contains("emulated:1");
    }

    @Test
    void chosenBoardStaysWhileUnpluggedAndComesBackByItself() {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();
        BoardViewModel before = chosen(model);

        bench.unplug("emulated:1");
        assertThat(states(model)).containsExactly(BoardState.UNPLUGGED);
        assertThat(chosen(model).trouble().getValue()).isPresent();

        bench.plug("emulated:1", board);
        assertThat(states(model)).containsExactly(BoardState.ANSWERING);
        assertThat(chosen(model)).isSameAs(before);
        assertThat(before.trouble().getValue()).isEmpty();
    }

    @Test
    void unpluggedBoardThatIsNotChosenGoes() {
        bench.plug("emulated:1", board);
        bench.plug("emulated:2", new PracticeBoard());
        ShellViewModel model = model();

        bench.unplug("emulated:2");
        assertThat(model.boards()).hasSize(1);

        bench.plug("emulated:2", new PracticeBoard());
        bench.unplug("emulated:1");
        model.choose(model.boards().getLast());
        assertThat(model.boards()).extracting(shown -> shown.board().key()).containsExactly("emulated:2");
    }

    @Test
    void silenceIsSeenAtTheNextTickAndSoIsItsEnd() {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();

        board.silent(true);
        ticker.tick();
        assertThat(states(model)).containsExactly(BoardState.SILENT);

        board.silent(false);
        ticker.tick();
        assertThat(states(model)).containsExactly(BoardState.ANSWERING);
    }

    @Test
    void lastBoardAndTabAreChosenAgain() {
        bench.plug("emulated:1", board);
        bench.plug("emulated:2", new PracticeBoard());
        ShellViewModel first = model();
        first.choose(first.boards().getLast());
        first.tabProperty().set("wifi");
        first.close();

        ShellViewModel second = model();

        assertThat(chosen(second).board().key()).isEqualTo("emulated:2");
        assertThat(second.tabProperty().get()).isEqualTo("wifi");
    }

    @Test
    void failedRestartIsToldWhereItWasStarted() {
        bench.plug("emulated:1", board);
        BoardViewModel shown = chosen(model());
        board.silent(true);

        shown.restart().run();

        assertThat(shown.restart().failureProperty().get()).isNotNull();
    }

    @Test
    void restartedBoardIsRestartingUntilItAnswersAgain() {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();

        chosen(model).restart().run();
        board.silent(true);
        ticker.tick();
        ticker.tick();
        assertThat(states(model)).containsExactly(BoardState.RESTARTING);
        assertThat(chosen(model).trouble().getValue()).isEmpty();
        assertThat(chosen(model).answers().getValue()).isFalse();

        board.silent(false);
        board.pass(20);
        ticker.tick();
        assertThat(states(model)).containsExactly(BoardState.ANSWERING);
        assertThat(chosen(model).answers().getValue()).isTrue();
    }

    @Test
    void boardThatDoesNotComeBackWithinAMinuteIsSilent() {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();
        chosen(model).restart().run();
        board.silent(true);

        for (int seconds = 0; seconds <= 60; seconds += 5) {
            ticker.tick();
        }

        assertThat(states(model)).containsExactly(BoardState.SILENT);
        assertThat(chosen(model).trouble().getValue()).isPresent();
    }

    @Test
    void boardThatAnyCommandRestartedIsRestarting() throws Exception {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();

        commands.run(Session.of(bench.bench()), new RestartDevice());

        assertThat(states(model)).containsExactly(BoardState.RESTARTING);
    }

    @Test
    void boardThatUpdatesMayBeSilentForTenMinutes() throws Exception {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();
        model.session().expectSilence(ExpectedSilence.UPDATE);
        assertThat(states(model)).containsExactly(BoardState.ANSWERING);

        board.silent(true);
        for (int seconds = 0; seconds < 600; seconds += 5) {
            ticker.tick();
            assertThat(states(model)).containsExactly(BoardState.UPDATING);
        }
        assertThat(chosen(model).trouble().getValue()).isEmpty();

        ticker.tick();
        assertThat(states(model)).containsExactly(BoardState.SILENT);
    }

    @Test
    void updateThatIsOverExcusesNoSilence() throws Exception {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();
        model.session().expectSilence(ExpectedSilence.UPDATE);

        model.session().expectSilence(ExpectedSilence.NONE);
        board.silent(true);
        ticker.tick();

        assertThat(states(model)).containsExactly(BoardState.SILENT);
    }

    @Test
    void silenceThatACommandMeetsIsSeenAtOnce() {
        bench.plug("emulated:1", board);
        ShellViewModel model = model();
        board.silent(true);

        assertThatThrownBy(() -> commands.run(model.session(), new ShowStatus()))
                .isInstanceOf(IOException.class);

        assertThat(states(model)).containsExactly(BoardState.SILENT);
    }

    @Test
    void boardRefusedByTrustIsCalledSo() {
        var refused = new DeviceException.NotTrusted("self-signed", new IOException());

        assertThat(BoardState.of(new ReadValue.Unreadable<>(refused)).text()).isEqualTo("not trusted");
    }

    @Test
    void closedModelListensToNothing() {
        ShellViewModel model = model();

        model.close();
        bench.plug("emulated:1", board);

        assertThat(model.boards()).isEmpty();
        assertThat(ticker.running()).isZero();
    }

    private ShellViewModel model() {
        return new ShellViewModel(
                Session.of(bench.bench()), commands, new Background(Runnable::run, Runnable::run), ticker, places);
    }

    private static BoardViewModel chosen(ShellViewModel model) {
        return model.chosenProperty().get().orElseThrow();
    }

    private static List<BoardState> states(ShellViewModel model) {
        return model.boards().stream().map(board -> board.state().getValue()).toList();
    }
}
