package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.capability.TestCapability;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilityVerbsTest {
    private final Interpreter interpreter = new Interpreter(new CommandRunner(), new FailureCatalogue());
    private final CannedBoards boards = CannedBoards.of(1);
    private final Bench bench = new Bench(List.of(boards));

    @TempDir
    private Path folder;

    @BeforeEach
    void answer() {
        boards.answering("GET /status", 200, "{\"uptime\":100}")
                .answering("GET /device/capabilities", 200, "{\"device_capabilities\":[]}")
                .answering("PUT /update/stage", 200, "{}")
                .answering("POST /update/install", 200, "{\"restartingSystem\":true}")
                .afterwards("POST /update/install", "GET /status", 200, "{\"uptime\":0}");
    }

    @Test
    void fileIsShownForPeopleAndForPrograms() {
        String file = file(11, 13);

        assertThat(run("device capability show-file --capability-file " + file + " -o text")
                        .output())
                .contains("Device ID           : " + CannedBoards.ID.toUpperCase(java.util.Locale.ROOT))
                .contains("Enable app development, Enable field servicing");
        assertThat(run("device capability show-file --capability-file " + file + " -o json")
                        .output())
                .contains("\"capabilities\": [");
        assertThat(boards.requests).isEmpty();
    }

    @Test
    void updateInstallsAndWaitsForTheRestart() {
        ConsoleResult result = run("device capability update --capability-file " + file(11));

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output())
                .isEqualTo("Successfully applied device capability configuration to device: Enable app development.\n");
        assertThat(boards.requests).contains("GET /status");
    }

    @Test
    void fileThatAllowsNothingTakesCapabilitiesAway() {
        assertThat(run("device capability update --capability-file " + file()).output())
                .isEqualTo("The device has no capabilities from a file any more.\n");
    }

    @Test
    void sessionSaysWhatItsRequestsBringAlong() {
        assertThat(run("device capability select --capability-file " + file(13)).exitCode())
                .isZero();

        assertThat(run("device capability show-attached").errors()).contains("bring along: Enable field servicing");
        assertThat(run("device capability apply --none").output()).contains("No capability file");
        assertThat(run("device capability show-attached").errors()).isEmpty();
    }

    @Test
    void applyTakesEitherAFileOrNone() {
        assertThat(run("device capability apply").exitCode()).isEqualTo(2);
        assertThat(run("device capability apply --none --capability-file x").exitCode())
                .isEqualTo(2);
    }

    @Test
    void developmentIsEnabledWithADownloadedFileAndSaysWhatIsLeft() {
        ConsoleResult result = run("device prep-debug --capability-file " + file(11));

        assertThat(result.output()).isEqualTo("Application development capability enabled.\n");
        assertThat(result.errors()).contains("device group was not changed");
        assertThat(run("device enable-development").errors()).contains("--capability-file");
        assertThat(run("device enable-development --capability-file " + file(13))
                        .errors())
                .contains("does not allow application development");
    }

    private String file(int... capabilities) {
        return TestCapability.write(folder, CannedBoards.ID, capabilities).toString();
    }

    private ConsoleResult run(String line) {
        return interpreter.run(line, Session.of(bench));
    }
}
