package io.sphereexplorer.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Background;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

class ConsolePaneTest {
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final LogViewModel log = new LogViewModel(background);
    private final ConsoleViewModel console = new ConsoleViewModel(
            new CommandRunner(),
            background,
            (_, _) -> new ConsoleResult("done", "", 0),
            () -> Session.of(new BenchInMemory().bench()));

    @Test
    void logStandsBesideTheConsoleAndIsClearedAlone() throws Exception {
        FxThread.run(() -> {
            var scene = new Scene(new ConsolePane(console, log), 900, 200);
            console.inputProperty().set("device show-attached");
            console.enter();
            log.add(new LogLine(Instant.EPOCH, LogLine.Level.WARN, "Test", "careful"));
            assertThat(find(scene, "#log-lines").isVisible()).isFalse();
            assertThat(find(scene, "#log-level").isVisible()).isFalse();

            fire(scene, "#log-tab");
            assertThat(find(scene, "#log-lines").isVisible()).isTrue();
            assertThat(((ListView<?>) find(scene, "#log-lines")).getItems()).hasSize(1);
            fire(scene, "#console-clear");

            assertThat(log.lines()).isEmpty();
            assertThat(console.lines()).isNotEmpty();
            fire(scene, "#log-tab");
            assertThat(find(scene, "#log-lines").isVisible())
                    .as("one part is always shown")
                    .isTrue();
        });
    }

    @Test
    void choosingAPartUnfoldsIt() throws Exception {
        FxThread.run(() -> {
            console.foldedProperty().set(true);
            var scene = new Scene(new ConsolePane(console, log), 900, 200);

            fire(scene, "#log-tab");

            assertThat(console.foldedProperty().get()).isFalse();
        });
    }

    private static void fire(Scene scene, String selector) {
        ((ButtonBase) find(scene, selector)).fire();
    }

    private static Node find(Scene scene, String selector) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node node = scene.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }
}
