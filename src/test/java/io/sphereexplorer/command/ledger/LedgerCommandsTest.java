package io.sphereexplorer.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.DeskWithLedger;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerLine;
import io.sphereexplorer.session.ledger.StepOutcome;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTest {
    private static final UUID TENANT = UUID.fromString("5f0c1e7a-93d4-4b8e-a1c6-7d20f4b9e385");
    private static final DeviceId DIGITS = new DeviceId("1e10" + "0".repeat(124));

    private final Ledger ledger = Ledger.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T09:30:00.250Z")));
    private final BenchInMemory boards = new BenchInMemory();
    private final Session session = DeskWithLedger.session(boards.bench(), ledger);

    @TempDir
    private Path folder;

    @Test
    void exportHoldsEveryLineWithFormulasAndNumbersMadeHarmless() throws IOException {
        IrreversibleStep step = IrreversibleStep.of(IrreversibleStep.Kind.CLAIM, IrreversibleStep.REAL_SERVICE)
                .by("@tech")
                .into(TENANT, "=HYPERLINK(\"http://x\",\"lab, 1\")")
                .with(DIGITS)
                .saying("-2+3");
        ledger.settle(ledger.begin(step).number(), StepOutcome.refused("+\"a\"\nb"));

        Path file = folder.resolve("ledger.csv");
        int lines = new ExportLedger(new FileToSave(file, false)).run(session);

        List<Map<String, String>> rows = read(file);
        assertThat(lines).isEqualTo(2);
        assertThat(rows).hasSize(2);
        LedgerLine last = ledger.lines().getLast();
        assertThat(rows.getLast())
                .containsEntry("number", "2")
                .containsEntry("stepNumber", "1")
                .containsEntry("time", "2026-11-22T09:30:00.250Z")
                .containsEntry("step", "claim")
                .containsEntry("phase", "refused")
                .containsEntry("account", "'@tech")
                .containsEntry("tenantId", TENANT.toString())
                .containsEntry("tenantName", "'=HYPERLINK(\"http://x\",\"lab, 1\")")
                .containsEntry("deviceId", "'" + DIGITS.lowerCase())
                .containsEntry("realm", "Microsoft")
                .containsEntry("detail", "'-2+3")
                .containsEntry("text", "'+\"a\"\nb")
                .containsEntry("previous", last.previous())
                .containsEntry("hash", last.hash());
    }

    @Test
    void emptyLedgerExportsItsHeader() throws IOException {
        Path file = folder.resolve("ledger.csv");

        assertThat(new ExportLedger(new FileToSave(file, false)).run(session)).isZero();

        assertThat(file).content().startsWith("number,stepNumber,time,").hasLineCount(1);
    }

    @Test
    void exportOverwritesNothingUnlessTold() throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), "mine");

        assertThatThrownBy(() -> new ExportLedger(new FileToSave(file, false)).run(session))
                .isInstanceOf(UnsavedFile.class);
        assertThat(file).hasContent("mine");

        new ExportLedger(new FileToSave(file, true)).run(session);
        assertThat(file).content().startsWith("number,");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void stepsOfOneBoardAreListedByTheBeginningOfItsId() throws IOException {
        begin(DIGITS);
        begin(new DeviceId("ab".repeat(64)));

        assertThat(list("ABABAB")).hasSize(1);
        assertThat(list(DIGITS.lowerCase())).hasSize(1);
        assertThat(list("ffffff")).isEmpty();
        assertThat(new ListLedger(Optional.empty()).run(session)).hasSize(2);
    }

    @Test
    void stepsOfAnAttachedBoardAreListedByItsName() throws IOException {
        boards.plug("one", new PracticeBoard());
        Bench bench = boards.bench();
        DeviceId id = bench.idOf(bench.boards().getFirst());
        begin(id);
        begin(DIGITS);

        assertThat(list("Bench-01")).extracting(entry -> entry.step().device()).containsExactly(Optional.of(id));
        assertThatThrownBy(() -> list("Bench-99")).isInstanceOf(DeviceException.NoBoard.class);
    }

    private List<LedgerEntry> list(String device) throws IOException {
        return new ListLedger(Optional.of(device)).run(session);
    }

    private void begin(DeviceId id) throws IOException {
        ledger.begin(IrreversibleStep.of(IrreversibleStep.Kind.CLAIM, IrreversibleStep.REAL_SERVICE)
                .with(id));
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
            return rows.readAll();
        }
    }
}
