package io.sphereexplorer.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.wifi.ReloadWifiConfig;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.FoundOwner;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.ReadValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class DeviceViewModelTest {
    private final PracticeBoard board = new PracticeBoard();
    private final BenchInMemory bench = new BenchInMemory();
    private final CommandRunner commands = new CommandRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final List<String> echoed = new ArrayList<>();
    private final Session session = Session.of(bench.bench());
    private final DeviceViewModel model = new DeviceViewModel(
            bench.plug("emulated:1", board), session, commands, new Background(Runnable::run, Runnable::run), ticker);

    @Test
    void nothingIsReadBeforeTheOverviewIsShown() {
        assertThat(board.asked()).isEmpty();
        assertThat(model.osVersion().getValue()).isInstanceOf(ReadValue.Unread.class);
    }

    @Test
    void shownOverviewReadsEverything() {
        model.follow();

        assertThat(model.id().getValue().known()).map(DeviceId::shortened).isPresent();
        assertThat(known(model.osVersion())).isEqualTo("24.03");
        assertThat(known(model.restVersion())).isEqualTo("4.6.0");
        assertThat(known(model.securityState())).isEqualTo("SECURE");
        assertThat(known(model.manufacturingState())).startsWith("Module1Complete");
        assertThat(known(model.capabilities())).startsWith("None");
        assertThat(known(model.interfaces())).contains("wlan0: on");
        assertThat(model.nextStep().getValue()).isEqualTo("The board is joined to no network.");
        assertThat(model.nextAction().getValue()).isEqualTo("Join a Wi-Fi network");
    }

    @Test
    void ownerIsNotAskedForButShownOnceSomebodyHas() {
        model.follow();
        assertThat(OwnerText.of(model.owner().get())).isEqualTo("Not asked yet");
        DeviceId id = model.id().getValue().known().orElseThrow();

        session.cloud().owners().tell(new FoundOwner(id, Instant.EPOCH, Optional.empty(), 2, 0));
        assertThat(OwnerText.of(model.owner().get())).startsWith("Nobody in your tenants; 2 asked");
        session.cloud().owners().tell(new FoundOwner(id, Instant.EPOCH, Optional.empty(), 1, 1));
        assertThat(OwnerText.of(model.owner().get())).contains("1 could not be asked");
        var lab = new Tenant(new UUID(1, 2), "contoso-lab", List.of());
        session.cloud().owners().tell(new FoundOwner(id, Instant.EPOCH, Optional.of(lab), 1, 0));
        assertThat(OwnerText.of(model.owner().get())).startsWith("Claimed into your tenant \"contoso-lab\"");
    }

    @Test
    void valueOfABoardThatIsStillStartingIsNotReadYet() {
        model.follow();
        board.refuse("/wifi/interface", "{\"error\":13631505}");

        ticker.tick();
        assertThat(model.chain().getValue()).isInstanceOf(ReadValue.Reading.class);

        board.refuse("/nothing");
        ticker.tick();
        assertThat(model.chain().getValue()).isInstanceOf(ReadValue.Present.class);
    }

    @Test
    void refusedValueSaysSoAndHidesNoOther() {
        board.refuse("/device/capabilities");

        model.follow();

        assertThat(model.capabilities().getValue()).isInstanceOf(ReadValue.Unreadable.class);
        assertThat(known(model.osVersion())).isEqualTo("24.03");
        assertThat(known(model.manufacturingState())).isNotEmpty();
    }

    @Test
    void refreshIsEchoedButTicksAreNot() {
        commands.onRun(run -> echo(run));
        model.follow();
        assertThat(echoed).contains("device show-attached", "device show-os-version");

        echoed.clear();
        ticker.tick();
        assertThat(echoed).isEmpty();
    }

    @Test
    void tickBringsTheUptimeUpToDate() {
        model.follow();
        String before = known(model.uptime());

        board.pass(75);
        ticker.tick();

        assertThat(known(model.uptime())).isNotEqualTo(before);
    }

    @Test
    void boardThatAnswersAgainIsReadAnew() {
        model.follow();
        board.silent(true);
        ticker.tick();
        assertThat(model.uptime().getValue()).isInstanceOf(ReadValue.Unreadable.class);
        board.silent(false);
        board.asked();

        ticker.tick();

        assertThat(board.asked()).contains("/osversion", "/device/capabilities");
    }

    @Test
    void commandThatChangesTheBoardRefreshesTheOverview() throws IOException {
        model.follow();
        board.asked();

        commands.run(session, new ReloadWifiConfig());

        assertThat(board.asked()).contains("/osversion", "/net/interfaces");
    }

    @Test
    void chainIsNotKnownWhileTheBoardDoesNotAnswer() {
        model.follow();

        model.answeringProperty().set(false);
        ticker.tick();
        assertThat(model.chain().getValue()).isInstanceOf(ReadValue.Unread.class);
        assertThat(model.nextStep().getValue()).contains("could not be read");

        model.answeringProperty().set(true);
        assertThat(model.chain().getValue().known()).isPresent();
    }

    @Test
    void hiddenOverviewAsksNothing() {
        model.follow();

        model.rest();
        board.asked();
        ticker.tick();

        assertThat(board.asked()).isEmpty();
        assertThat(ticker.running()).isZero();
    }

    private void echo(CommandRun run) {
        if (run.phase() == CommandRun.Phase.STARTED) {
            echoed.add(run.text());
        }
    }

    private static String known(ObservableValue<ReadValue<String>> value) {
        return value.getValue().known().orElseThrow();
    }
}
