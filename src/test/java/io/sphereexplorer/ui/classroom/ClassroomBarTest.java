package io.sphereexplorer.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Background;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class ClassroomBarTest {
    private final ClassroomInMemory classroom = new ClassroomInMemory();
    private final CommandRunner commands = new CommandRunner();
    private final List<String> done = new ArrayList<>();
    private final ClassroomViewModel model = new ClassroomViewModel(
            classroom,
            new ClassroomViewModel.Exits(() -> done.add("stop"), () -> done.add("reopen"), () -> done.add("leave")),
            commands,
            new Background(Runnable::run, Runnable::run));

    @Test
    void nothingCanBeTakenBackBeforeTheFirstStep() throws Exception {
        FxThread.run(() -> {
            Scene window = window();

            assertThat(node(window, "classroom-rewind", Button.class).isDisabled())
                    .isTrue();
        });
    }

    @Test
    void theLastCommandIsTakenBackAndTheWindowShownAnew() throws Exception {
        FxThread.run(() -> {
            Scene window = window();
            run("tenant create --name contoso-class");
            Button rewind = node(window, "classroom-rewind", Button.class);

            assertThat(rewind.getText()).isEqualTo("Take back \"tenant create\"");
            rewind.fire();

            assertThat(classroom.told).containsExactly("rewind");
            assertThat(done).containsExactly("stop", "reopen");
        });
    }

    @Test
    void resetAsksFirstAndThenStopsWhatRuns() throws Exception {
        FxThread.run(() -> {
            Scene window = window();
            node(window, "classroom-reset", Button.class).fire();

            assertThat(node(window, "classroom-reset-yes", Button.class)
                            .getParent()
                            .isVisible())
                    .isTrue();
            assertThat(window.getFocusOwner()).isEqualTo(node(window, "classroom-reset-no", Button.class));
            assertThat(classroom.told).isEmpty();
            node(window, "classroom-reset-yes", Button.class).fire();

            assertThat(classroom.told).containsExactly("reset");
            assertThat(done).containsExactly("stop", "reopen");
        });
    }

    @Test
    void resetCanBeThoughtBetterOf() throws Exception {
        FxThread.run(() -> {
            Scene window = window();
            node(window, "classroom-reset", Button.class).fire();

            node(window, "classroom-reset-no", Button.class).fire();

            assertThat(node(window, "classroom-reset-yes", Button.class)
                            .getParent()
                            .isVisible())
                    .isFalse();
            assertThat(classroom.told).isEmpty();
        });
    }

    @Test
    void faultsAreSwitchedAndCounted() throws Exception {
        FxThread.run(() -> {
            model.turn("silent", true);
            classroom.told.clear();
            Scene window = window();
            ToggleButton faults = node(window, "classroom-faults", ToggleButton.class);
            assertThat(faults.getText()).isEqualTo("Faults (1 on)");
            assertThat(node(window, "classroom-switches", Node.class).isVisible())
                    .isFalse();

            faults.fire();
            node(window, "classroom-fault-wrong-key", ToggleSwitch.class).setSelected(true);
            node(window, "classroom-fault-silent", ToggleSwitch.class).setSelected(false);

            assertThat(node(window, "classroom-switches", Node.class).isVisible())
                    .isTrue();
            assertThat(classroom.told).containsExactly("wrong-key true", "silent false");
            assertThat(faults.getText()).isEqualTo("Faults (1 on)");
        });
    }

    @Test
    void leavingGoesBack() throws Exception {
        FxThread.run(() -> {
            node(window(), "classroom-leave", Button.class).fire();

            assertThat(done).containsExactly("leave");
        });
    }

    /** As somebody does in the window or the console. */
    private void run(String text) {
        try {
            commands.run(Session.of(new Bench(List.of())), new Command<Boolean>() {
                @Override
                public Boolean run(Session session) {
                    return classroom.steps.add(text);
                }

                @Override
                public String asText() {
                    return text;
                }
            });
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private Scene window() {
        return new Scene(new ClassroomBar(model), 1024, 200);
    }

    private static <T extends Node> T node(Scene window, String id, Class<T> type) {
        return type.cast(window.lookup("#" + id));
    }
}
