package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.account.CloudMemory.Kept;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process whose look-ups are printed, from its start to the first click that asks the cloud. */
@Timeout(180)
class NoLookUpBeforeTheFirstCloudClickTest {
    private static final String CLICK = "first cloud click";
    private static final String END = "answered";

    @TempDir
    private Path home;

    @Test
    void windowLooksNothingUpThroughAllItsPanesUntilAUserAsksTheCloud() throws Exception {
        keepAnAccountAndATenant();

        List<String> lines = linesOf(RecordedProgram.start(ClickedWindow.class, home));

        assertThat(lines).contains(CLICK, END);
        assertThat(lookUps(lines.subList(0, lines.indexOf(CLICK)))).isEmpty();
        assertThat(lookUps(lines.subList(lines.indexOf(CLICK), lines.size())))
                .as("what shows that look-ups are seen")
                .contains(LookUpRecorder.LOOKED_UP + "login.microsoftonline.com");
    }

    /** As after an earlier run that ended at the cloud, which has the most reason to ask. */
    private void keepAnAccountAndATenant() throws IOException {
        var account = new Account("practice.id", "lab.tech@contoso.example");
        var tenant = new ChosenTenant(new UUID(1, 2), "contoso-lab");
        new KeptCloud(new Home(home), Endpoints.microsoft().name())
                .keep(new Kept(List.of(account), Optional.of(account.id()), Optional.of(tenant)));
        Files.writeString(home.resolve("settings.json"), "{\"place.cloud\": \"true\"}");
    }

    private static List<String> linesOf(Process program) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = program.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals(END)) {
                lines.add(line);
                line = output.readLine();
            }
            lines.add(String.valueOf(line));
        } finally {
            program.destroyForcibly();
        }
        return lines;
    }

    private static List<String> lookUps(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(LookUpRecorder.LOOKED_UP))
                .toList();
    }

    /** The program, with a user who looks at everything, and at last signs in. */
    static final class ClickedWindow {
        private static final Duration BETWEEN_LOOKS = Duration.millis(150);

        private ClickedWindow() {}

        public static void main(String[] args) throws Exception {
            Thread user = new Thread(ClickedWindow::look, "user");
            user.setDaemon(true);
            user.start();
            Application.launch(ExplorerApplication.class, args);
        }

        private static void look() {
            Scene scene = null;
            while (scene == null) {
                Thread.onSpinWait();
                scene = Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .filter(Window::isShowing)
                        .map(Window::getScene)
                        .findFirst()
                        .orElse(null);
            }
            Scene shown = scene;
            Platform.runLater(() -> {
                TreeView<?> cloud = (TreeView<?>) shown.lookup("#shell-cloud");
                cloud.getRoot().getChildren().forEach(branch -> branch.setExpanded(true));
                walk(shown);
            });
        }

        /** One line of the trees after the other, and the menus, with time for each to ask whatever it would ask. */
        private static void walk(Scene scene) {
            var at = new AtomicInteger();
            var walking = new Timeline();
            walking.getKeyFrames().setAll(new KeyFrame(BETWEEN_LOOKS, _ -> {
                TreeView<?> boards = (TreeView<?>) scene.lookup("#shell-boards");
                TreeView<?> cloud = (TreeView<?>) scene.lookup("#shell-cloud");
                int step = at.getAndIncrement();
                if (step < boards.getExpandedItemCount()) {
                    boards.getSelectionModel().select(step);
                } else if (step < boards.getExpandedItemCount() + cloud.getExpandedItemCount()) {
                    cloud.getSelectionModel().select(step - boards.getExpandedItemCount());
                } else {
                    walking.stop();
                    click(scene);
                }
            }));
            walking.setCycleCount(Timeline.INDEFINITE);
            walking.play();
        }

        private static void click(Scene scene) {
            scene.getRoot().lookupAll("#title-tenant, #title-account").forEach(ClickedWindow::open);
            System.out.println(CLICK);
            ((MenuButton) scene.lookup("#title-account"))
                    .getItems().stream()
                            .filter(item -> "title-sign-in-code".equals(item.getId()))
                            .forEach(item -> item.fire());
            var waiting = new Timeline();
            waiting.getKeyFrames().setAll(new KeyFrame(BETWEEN_LOOKS, _ -> {
                if (scene.getRoot().lookupAll(".failure-banner").stream().anyMatch(Node::isVisible)) {
                    waiting.stop();
                    System.out.println(END);
                }
            }));
            waiting.setCycleCount(Timeline.INDEFINITE);
            waiting.play();
        }

        private static void open(Node menu) {
            ((MenuButton) menu).show();
            ((MenuButton) menu).hide();
        }
    }
}
