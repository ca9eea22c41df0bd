package io.sphereexplorer.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class BenchPaneTest {
    private final TwentyBoards twenty = new TwentyBoards();
    private final RunningWork work = new RunningWork();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void tilesTellPassAndFailInWords() throws Exception {
        twenty.silence(7);
        FxThread.run(() -> {
            Scene scene = scene(model(new Background(Runnable::run, Runnable::run)));

            node(scene, "bench-start", Button.class).fire();

            assertThat(text(scene, "tile-313-phase")).isEqualTo("Done");
            assertThat(text(scene, "tile-313-detail")).isEqualTo("Azure Sphere OS 24.03");
            assertThat(text(scene, "tile-319-phase")).isEqualTo("Failed");
            assertThat(text(scene, "bench-tally")).isEqualTo("Done on 19 of 20, not done on 1");
            assertThat(node(scene, "bench-retry", Button.class).isDisabled()).isFalse();
        });
    }

    @Test
    void onlyChosenBoardsAreServed() throws Exception {
        FxThread.run(() -> {
            Scene scene = scene(model(new Background(Runnable::run, Runnable::run)));
            node(scene, "bench-none", Hyperlink.class).fire();
            assertThat(node(scene, "bench-start", Button.class).isDisabled()).isTrue();
            node(scene, "tile-315-chosen", CheckBox.class).fire();

            node(scene, "bench-start", Button.class).fire();

            assertThat(text(scene, "tile-313-phase")).isEqualTo("Ready");
            assertThat(text(scene, "tile-315-phase")).isEqualTo("Done");
        });
    }

    @Test
    void oneOrAllCanBeCancelledWhileTheyRun() throws Exception {
        FxThread.run(() -> {
            Scene scene = scene(model(new Background(waiting::add, Runnable::run)));
            node(scene, "bench-start", Button.class).fire();
            assertThat(text(scene, "tile-313-phase")).isEqualTo("Running");

            node(scene, "tile-313-stop", Button.class).fire();

            assertThat(text(scene, "tile-313-phase")).isEqualTo("Cancelled");
            assertThat(text(scene, "tile-314-phase")).isEqualTo("Running");
            node(scene, "bench-cancel", Button.class).fire();
            assertThat(text(scene, "tile-332-phase")).isEqualTo("Cancelled");
            waiting.forEach(Runnable::run);
            assertThat(text(scene, "tile-313-phase")).isEqualTo("Cancelled");
            assertThat(node(scene, "bench-start", Button.class).isVisible()).isTrue();
        });
    }

    @Test
    void pulledOutBoardKeepsItsTileAsLongAsThereIsAResultToRead() throws Exception {
        FxThread.run(() -> {
            var boards = twenty.shown();
            var model = new BenchViewModel(
                    boards,
                    new CommandRunner(),
                    new Background(Runnable::run, Runnable::run),
                    InstantSource.system(),
                    work);
            Scene scene = scene(model);
            node(scene, "tile-314-chosen", CheckBox.class).fire();
            node(scene, "bench-start", Button.class).fire();
            BenchBoard pulled = boards.getFirst();

            boards.remove(0, 2);

            assertThat(text(scene, "tile-313-phase")).isEqualTo("Done");
            assertThat(scene.lookup("#tile-314"))
                    .as("it was not chosen, so nothing is to read")
                    .isNull();
            assertThat(model.tallyProperty().get().chosen()).isEqualTo(18);
            assertThat(model.csv()).contains("313");
            boards.addFirst(pulled);
            assertThat(model.tiles()).hasSize(19);
            boards.removeFirst();
            node(scene, "bench-start", Button.class).fire();
            assertThat(scene.lookup("#tile-313"))
                    .as("a new action takes the results away")
                    .isNull();
        });
    }

    @Test
    void runOfAllStandsInTheStatusLineUntilTheLastIsOverAndCanBeCancelledThere() throws Exception {
        FxThread.run(() -> {
            Scene scene = scene(model(new Background(waiting::add, Runnable::run)));
            node(scene, "bench-start", Button.class).fire();
            assertThat(work.items())
                    .extracting(RunningWork.Item::title)
                    .containsExactly("Show OS version on 20 boards");

            work.items().getFirst().cancel().run();

            assertThat(work.items()).isEmpty();
            assertThat(text(scene, "tile-332-phase")).isEqualTo("Cancelled");
        });
    }

    @Test
    void boardsLoseNothingBeforeTheirNumberIsTyped() throws Exception {
        addNetwork();
        FxThread.run(() -> {
            BenchViewModel model = model(new Background(Runnable::run, Runnable::run));
            Scene scene = scene(model);
            model.actionProperty().set(action("clean"));
            node(scene, "bench-start", Button.class).fire();
            assertThat(scene.getFocusOwner().getId()).isEqualTo("bench-loss-cancel");

            node(scene, "bench-loss-count", TextField.class).setText("19");
            assertThat(node(scene, "bench-loss-go", Button.class).isDisabled()).isTrue();
            model.confirm("19");
            node(scene, "bench-loss-cancel", Button.class).fire();
            assertThat(model.tallyProperty().get().started()).isZero();

            node(scene, "bench-start", Button.class).fire();
            node(scene, "bench-loss-count", TextField.class).setText(" 20 ");
            node(scene, "bench-loss-go", Button.class).fire();

            assertThat(text(scene, "tile-313-detail")).isEqualTo("Clean, and looked at again.");
            assertThat(text(scene, "tile-314-detail")).isEqualTo("There was nothing to remove.");
            assertThat(scene.lookup("#bench-loss")).isNull();
        });
        assertThat(twenty.networks(1)).isZero();
    }

    @Test
    void anotherChoiceTakesTheQuestionBack() throws Exception {
        FxThread.run(() -> {
            BenchViewModel model = model(new Background(Runnable::run, Runnable::run));
            Scene scene = scene(model);
            model.actionProperty().set(action("recover"));
            node(scene, "bench-start", Button.class).fire();

            node(scene, "tile-315-chosen", CheckBox.class).fire();

            assertThat(model.questionProperty().get()).isEmpty();
        });
    }

    private void addNetwork() throws Exception {
        new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest")))
                .run(twenty.session().on("313"));
    }

    private static GroupAction<?> action(String id) {
        return GroupAction.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BenchViewModel model(Background background) {
        return new BenchViewModel(twenty.shown(), new CommandRunner(), background, InstantSource.system(), work);
    }

    private static Scene scene(BenchViewModel model) {
        var scene = new Scene(new BenchPane(model), 900, 600);
        scene.snapshot(null);
        return scene;
    }

    private static String text(Scene scene, String id) {
        return node(scene, id, Label.class).getText();
    }

    private static <T> T node(Scene scene, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(scene.lookup("#" + id), id));
    }
}
