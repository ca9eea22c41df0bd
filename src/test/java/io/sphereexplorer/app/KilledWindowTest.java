package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window in a process of its own, which is told to end as systems do that log a user out. */
@Timeout(120)
class KilledWindowTest {
    @TempDir
    private Path home;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows ends a process without asking it")
    void sizeOfAKilledWindowIsKept() throws Exception {
        Process window = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ResizedWindow.class.getName(),
                        "--no-emulator",
                        "--home",
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = window.inputReader()) {
            assertThat(output.readLine()).isEqualTo("resized");

            window.destroy();

            assertThat(window.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            window.destroyForcibly();
        }
        assertThat(settings()).contains("\"window.width\" : \"1100.0\"").contains("\"window.height\" : \"700.0\"");
    }

    private String settings() throws IOException {
        try (var files = Files.walk(home)) {
            return Files.readString(files.filter(file -> file.endsWith("settings.json"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** Opens the window, gives it another size and says so. */
    static final class ResizedWindow {
        private ResizedWindow() {}

        public static void main(String[] args) {
            Thread.startVirtualThread(ResizedWindow::resize);
            Application.launch(ExplorerApplication.class, args);
        }

        private static void resize() {
            while (!isShowing()) {
                Thread.onSpinWait();
            }
            Platform.runLater(() -> {
                var stage = (Stage) Window.getWindows().getFirst();
                stage.setWidth(1100);
                stage.setHeight(700);
                Platform.runLater(() -> System.out.println("resized"));
            });
        }

        private static boolean isShowing() {
            return Window.getWindows().stream().anyMatch(Window::isShowing);
        }
    }
}
