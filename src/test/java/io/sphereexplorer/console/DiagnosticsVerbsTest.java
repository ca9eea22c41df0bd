package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsVerbsTest {
    private final Interpreter interpreter = new Interpreter(new CommandRunner(), FailureCatalogue.forCommands());
    private final BenchInMemory bench = new BenchInMemory();

    @TempDir
    private Path folder;

    @BeforeEach
    void plug() {
        bench.plug("one", new PracticeBoard());
    }

    @Test
    void theLogIsShownInEveryFormAndBySeverity() {
        assertThat(run("device log show -o text").output())
                .startsWith("[2.270000] Info networkd: Starting NetworkD (user: 1002)\n");
        assertThat(run("device log show --severity warning -o tsv").output())
                .isEqualTo("2610\twarning\tgatewayd\tNetworking not ready, retrying...\n");
        assertThat(run("device log show --severity fatal").output()).isEqualTo("No log entries.\n");
        assertThat(run("device log show --severity loud").exitCode()).isEqualTo(2);
    }

    @Test
    void theLogIsSavedAsTextOrRawAndNothingIsOverwritten() throws Exception {
        Path text = folder.resolve("log.txt");

        assertThat(run("device log save --destination " + text).output()).isEqualTo("Saved as " + text + "\n");
        assertThat(text).content().startsWith("[2.270000] Info networkd");

        ConsoleResult again = run("device log save --output-file " + text);
        assertThat(again.errors()).contains("is there already", "may be overwritten");
        assertThat(again.exitCode()).isEqualTo(1);

        assertThat(run("device log save --raw --overwrite --destination-file " + text)
                        .exitCode())
                .isZero();
        assertThat(Files.size(text)).isEqualTo(4096);
    }

    @Test
    void telemetryIsSavedAndCleared() throws Exception {
        Path file = folder.resolve("telemetry.bin");

        assertThat(run("device telemetry save --destination " + file).exitCode())
                .isZero();
        assertThat(Files.readAllBytes(file)).hasSize(9);
        assertThat(run("device telemetry clear").exitCode()).isZero();
        assertThat(run("device telemetry save --overwrite --destination " + file)
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(file)).hasSize(5);
    }

    @Test
    void supportDataIsAnArchive() {
        Path file = folder.resolve("support.zip");

        assertThat(run("get-support-data --destination " + file).output()).isEqualTo(file + "\n");
        assertThat(run("get-support-data --destination " + file).exitCode()).isEqualTo(1);
        assertThat(run("get-support-data --destination support.tar").errors()).contains("has to end in .zip");
        assertThat(run("get-support-data --destination support.tar").exitCode()).isEqualTo(2);
    }

    @Test
    void supportDataCanBeLookedAtBeforeItIsSaved() {
        Path file = folder.resolve("support.zip");

        ConsoleResult listed = run("get-support-data --dry-run -o tsv --destination " + file);

        assertThat(listed.output()).contains("computer.txt\t", "telemetry.bin\t", "wifi-config-networks.json\t");
        assertThat(listed.exitCode()).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void outputNeedsAnApplicationUnderTheDebugger() {
        assertThat(run("device app show-output").errors()).contains("only while it runs under the debugger");
        assertThat(run("device app show-output --seconds 0").exitCode()).isEqualTo(2);
        assertThat(run("device app show-output --seconds 5000").exitCode()).isEqualTo(2);
    }

    private ConsoleResult run(String line) {
        return interpreter.run(line, Session.of(bench.bench()));
    }
}
