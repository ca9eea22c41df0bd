package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.DeskWithLedger;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.StepOutcome;
import io.sphereexplorer.ui.BenchInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerbsTest {
    private static final DeviceId BOARD = new DeviceId("f2a90d47".repeat(16));

    private final Interpreter interpreter = new Interpreter(new CommandRunner(), FailureCatalogue.forCommands());

    @TempDir
    private Path folder;

    private Ledger ledger = Ledger.inMemory(InstantSource.system());

    @BeforeEach
    void keep() {
        ledger = Ledger.in(folder, InstantSource.fixed(Instant.parse("2026-11-22T09:30:00.250Z")));
    }

    @Test
    void emptyLedgerSaysSo() {
        assertThat(run("ledger list").output()).isEqualTo("No irreversible steps were recorded.\n");
        assertThat(run("ledger list -o json").output()).isEqualTo("[]\n");
        assertThat(run("ledger verify").output()).isEqualTo("The ledger is intact: 0 line(s).\n");
    }

    @Test
    void stepsAreListedWithWhatCameOfThem() throws IOException {
        claim();

        assertThat(run("ledger list -o tsv").output())
                .isEqualTo("1\t2026-11-22T09:30:00.250Z\tclaim\tdone\t2026-11-22T09:30:00.250Z\tlab@contoso.example\t"
                        + "5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385\tcontoso-lab\t" + BOARD.lowerCase()
                        + "\tMicrosoft\t\tclaimed\n");
        assertThat(run("ledger list").output()).contains("Tenant Name", "contoso-lab", BOARD.lowerCase());
        assertThat(run("ledger list").errors()).isEmpty();
        assertThat(run("ledger list --device f2a90d -o none").exitCode()).isZero();
        assertThat(run("ledger list --device 0a0b0c").output()).isEqualTo("No irreversible steps were recorded.\n");
    }

    @Test
    void openStepsAreWarnedOf() throws IOException {
        ledger.begin(IrreversibleStep.of(IrreversibleStep.Kind.CREATE_TENANT, "http://127.0.0.1:8080"));

        assertThat(run("ledger list").errors()).startsWith("WARNING: of 1 step(s) it is not known");
    }

    @Test
    void tamperedLedgerExitsWithOneAndNamesTheLine() throws IOException {
        claim();
        Path file = folder.resolve("ledger.jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst("contoso-lab", "contoso-lax"));

        ConsoleResult result = run("ledger verify");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("ERROR: The ledger of irreversible steps was changed by something else. "
                        + "Line 1 is not what was written.");
    }

    @Test
    void halfALineIsToldAndNoFault() throws IOException {
        claim();
        Path file = folder.resolve("ledger.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"number\":3");

        ConsoleResult result = run("ledger verify");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo("The ledger is intact: 2 line(s).\n");
        assertThat(result.errors()).contains("ledger.jsonl.torn");
    }

    @Test
    void exportIsSavedOnceUnlessTold() throws IOException {
        claim();
        Path file = folder.resolve("out.csv");

        assertThat(run("ledger export --destination " + file).output()).isEqualTo("2 line(s) saved as " + file + "\n");
        assertThat(run("ledger export --destination " + file).exitCode()).isEqualTo(1);
        assertThat(run("ledger export --overwrite --destination " + file).exitCode())
                .isZero();
        assertThat(file).content().hasLineCount(3);
    }

    private void claim() throws IOException {
        IrreversibleStep step = IrreversibleStep.of(IrreversibleStep.Kind.CLAIM, IrreversibleStep.REAL_SERVICE)
                .by("lab@contoso.example")
                .into(UUID.fromString("5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385"), "contoso-lab")
                .with(BOARD);
        ledger.settle(ledger.begin(step).number(), StepOutcome.done("claimed"));
    }

    private ConsoleResult run(String line) {
        Session session = DeskWithLedger.session(new BenchInMemory().bench(), ledger);
        return interpreter.run(line, session);
    }
}
