package io.sphereexplorer.ui.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.ledger.ListLedger;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.DeskWithLedger;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import io.sphereexplorer.session.ledger.StepOutcome;
import io.sphereexplorer.session.ledger.StepPhase;
import io.sphereexplorer.ui.BenchInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerViewModelTest {
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private LedgerBench bench = new LedgerBench(Path.of("unused"));

    @BeforeEach
    void keep() {
        bench = new LedgerBench(folder);
        bench.commands.onRun(run -> told.add(run.text() + " " + run.phase()));
    }

    @Test
    void readsNothingBeforeItIsToldTo() throws IOException {
        LedgerViewModel model = bench.filled().model();

        assertThat(model.rows()).isEmpty();

        model.refresh();
        assertThat(model.rows()).hasSize(12);
        assertThat(told).isEmpty();
    }

    @Test
    void newestStepStandsFirstWithTheUsersTime() throws IOException {
        LedgerViewModel model = bench.filled().model();
        model.refresh();

        LedgerRow first = model.rows().getFirst();

        assertThat(first.entry().phase()).isEqualTo(StepPhase.BEGUN);
        assertThat(first.time()).isEqualTo("2026-11-22 10:32");
        assertThat(first.entry().step().isPractice()).isFalse();
        assertThat(model.rows().getLast().entry().step().isPractice()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "contoso-lab, 9",
        "TRAINER@, 2",
        "5f0c1e7a-93d4, 9",
        "practice, 0",
        "127.0.0.1, 2",
        "devicecomplete, 1",
        "no answer, 1",
        "did not answer, 1",
        "2026-11-22, 12",
        "'', 12",
        "nothing of that, 0",
    })
    void filterFindsStepsByWhatIsKnownOfThem(String filter, int found) throws IOException {
        LedgerViewModel model = bench.filled().model();
        model.refresh();

        model.filterProperty().set(" " + filter + " ");

        assertThat(model.rows()).hasSize(found);
    }

    @Test
    void boardIsFoundByItsWholeIdInAnyCase() throws IOException {
        IrreversibleStep step = bench.claim();
        bench.done(step, StepOutcome.done("claimed"));
        bench.done(bench.claim(), StepOutcome.done("claimed"));
        LedgerViewModel model = bench.model();
        model.refresh();

        model.filterProperty().set(step.device().orElseThrow().upperCase());

        assertThat(model.rows()).extracting(row -> row.entry().step()).containsExactly(step);
    }

    @Test
    void intactLedgerIsToldWithItsLinesAndTime() throws IOException {
        LedgerViewModel model = bench.filled().model();

        model.verify().run();

        LedgerViewModel.Check check = model.checkProperty().get().orElseThrow();
        assertThat(check.verdict()).isEqualTo(new LedgerVerdict(23, Optional.empty(), false));
        assertThat(check.at()).isEqualTo(LedgerBench.CLOCK.instant());
        assertThat(told).containsExactly("ledger verify STARTED", "ledger verify SUCCEEDED");
        assertThat(model.rows()).as("read anew").hasSize(12);
    }

    @Test
    void tamperedLedgerIsAResultAndNoFailure() throws IOException {
        Path file = bench.filled().ledger.place();
        Files.writeString(file, Files.readString(file).replaceFirst("contoso-lab", "contoso-lax"));
        LedgerViewModel model = bench.model();

        model.verify().run();

        assertThat(model.verify().failureProperty().get()).isNull();
        assertThat(model.checkProperty().get().orElseThrow().verdict().fault())
                .contains(new LedgerVerdict.Fault(LedgerVerdict.Kind.CHANGED, 5));
    }

    @Test
    void exportWritesTheFileAndTellsHowMuch() throws IOException {
        LedgerViewModel model = bench.filled().model();
        Path file = Files.writeString(folder.resolve("out.csv"), "the dialog has asked about this one");

        model.export(file);

        assertThat(model.savedProperty().get()).contains(new LedgerViewModel.Saved(file, 23));
        assertThat(file).content().startsWith("number,").hasLineCount(24);
        assertThat(told).contains("ledger export --destination " + file + " --overwrite SUCCEEDED");
    }

    @Test
    void exportThatFailsLeavesNoWordOfAnEarlierOne() throws IOException {
        LedgerViewModel model = bench.filled().model();
        model.export(folder.resolve("out.csv"));

        model.export(folder.resolve("no such folder/out.csv"));

        assertThat(model.savedProperty().get()).isEmpty();
        assertThat(model.export().failureProperty().get()).isNotNull();
    }

    @Test
    void commandThatMayHaveWrittenShowsAtOnce() throws IOException {
        LedgerViewModel model = bench.model();
        model.refresh();
        Session session = DeskWithLedger.session(new BenchInMemory().bench(), bench.ledger);

        bench.commands.run(session, new ClaimOfTheTest(bench.claim()));
        assertThat(model.rows()).hasSize(1);

        bench.ledger.begin(bench.claim());
        bench.commands.run(session, new ListLedger(Optional.empty()));
        assertThat(model.rows()).as("a list changes nothing").hasSize(1);
    }

    @Test
    void unreadableLedgerIsTold() throws IOException {
        Files.createDirectory(bench.ledger.place());
        LedgerViewModel model = bench.model();

        model.refresh();
        model.verify().run();

        assertThat(model.rows()).isEmpty();
        assertThat(model.verify().failureProperty().get()).isInstanceOf(LedgerException.NotReadable.class);
    }

    /** Writes a step and does nothing else. */
    private record ClaimOfTheTest(IrreversibleStep step) implements Command<LedgerEntry> {
        @Override
        public LedgerEntry run(Session session) throws IOException {
            return session.cloud().ledger().begin(step);
        }

        @Override
        public String asText() {
            return "device claim";
        }

        @Override
        public boolean changesCloud() {
            return true;
        }

        @Override
        public boolean goesToBoard() {
            return false;
        }
    }
}
