package io.sphereexplorer.session.ledger;

import static io.sphereexplorer.session.ledger.LedgerSample.CLOCK;
import static io.sphereexplorer.session.ledger.LedgerSample.TENANT;
import static io.sphereexplorer.session.ledger.LedgerSample.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    private Path folder;

    @Test
    void stepIsOnTheDiskWhenBeginReturns() throws IOException {
        Ledger.in(folder, CLOCK).begin(claim(7));

        List<LedgerEntry> found = Ledger.in(folder, CLOCK).unsettled();

        assertThat(found)
                .containsExactly(new LedgerEntry(1, CLOCK.instant(), claim(7), StepPhase.BEGUN, CLOCK.instant(), ""));
    }

    @Test
    void settledStepIsNoLongerOpenAndKeepsItsNumber() throws IOException {
        Ledger ledger = Ledger.inMemory(CLOCK);
        LedgerEntry first = ledger.begin(claim(1));
        LedgerEntry second = ledger.begin(claim(2));

        ledger.settle(first.number(), StepOutcome.done("claimed"));

        assertThat(ledger.unsettled()).containsExactly(second);
        assertThat(ledger.entries()).extracting(LedgerEntry::number).containsExactly(1L, 2L);
        assertThat(ledger.entries().getFirst().phase()).isEqualTo(StepPhase.DONE);
        assertThat(ledger.entries().getFirst().text()).isEqualTo("claimed");
        assertThat(ledger.lines()).hasSize(3);
    }

    @Test
    void stepWithoutAnswerStaysOpenUntilTheTruthIsKnown() throws IOException {
        Ledger ledger = Ledger.inMemory(CLOCK);
        long number = ledger.begin(claim(1)).number();

        ledger.settle(number, StepOutcome.unknown("no answer"));
        assertThat(ledger.unsettled()).hasSize(1);

        LedgerEntry truth = ledger.settle(number, StepOutcome.settled(true, "it is in contoso-lab"));
        assertThat(truth.phase()).isEqualTo(StepPhase.SETTLED_DONE);
        assertThat(ledger.unsettled()).isEmpty();
    }

    @Test
    void lastWordHoldsEvenAfterAStepWasSettled() throws IOException {
        Ledger ledger = Ledger.inMemory(CLOCK);
        long number = ledger.begin(claim(1)).number();
        ledger.settle(number, StepOutcome.settled(false, "nobody has it"));

        ledger.settle(number, StepOutcome.done("claimed"));

        assertThat(ledger.entries()).extracting(LedgerEntry::phase).containsExactly(StepPhase.DONE);
        assertThat(ledger.entries().getFirst().step()).isEqualTo(claim(1));
    }

    @Test
    void newTenantGetsItsIdWithTheOutcome() throws IOException {
        Ledger ledger = Ledger.inMemory(CLOCK);
        IrreversibleStep step = IrreversibleStep.of(IrreversibleStep.Kind.CREATE_TENANT, "http://localhost")
                .intoNew("training-b");

        LedgerEntry made = ledger.settle(
                ledger.begin(step).number(), StepOutcome.done("created").into(TENANT));

        assertThat(made.step()).isEqualTo(step.into(TENANT, "training-b"));
        assertThat(ledger.entries()).containsExactly(made);
    }

    @Test
    void outcomeOfAnUnknownStepIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Ledger.inMemory(CLOCK).settle(4, StepOutcome.done("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepOutcome(StepPhase.BEGUN, "", java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readingANewLedgerWritesNothing() throws IOException {
        Path home = folder.resolve("data");
        Ledger ledger = Ledger.in(home, CLOCK);

        assertThat(ledger.entries()).isEmpty();
        assertThat(ledger.unsettled()).isEmpty();
        assertThat(ledger.verify().isIntact()).isTrue();
        assertThat(home).doesNotExist();
    }

    @Test
    void ledgerThatCannotBeWrittenRefusesTheStep() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        Ledger ledger = Ledger.in(blocked.resolve("data"), CLOCK);

        assertThatThrownBy(() -> ledger.begin(claim(1))).isInstanceOf(LedgerException.NotWritable.class);
    }

    @Test
    void outcomeThatCannotBeWrittenLeavesTheStepOpen() throws IOException {
        Ledger ledger = Ledger.in(folder, CLOCK);
        long number = ledger.begin(claim(1)).number();
        String line = Files.readString(LedgerSample.file(folder));
        Files.delete(LedgerSample.file(folder));
        Files.createDirectory(LedgerSample.file(folder));

        assertThatThrownBy(() -> ledger.settle(number, StepOutcome.done("claimed")))
                .isInstanceOf(LedgerException.OutcomeNotWritten.class);

        Files.delete(LedgerSample.file(folder));
        Files.writeString(LedgerSample.file(folder), line);
        assertThat(ledger.unsettled()).hasSize(1);
    }

    @Test
    void ledgerMovedAwayByTheUserBeginsAnew() throws IOException {
        Ledger ledger = LedgerSample.written(folder);
        Files.move(LedgerSample.file(folder), folder.resolve("old.jsonl"));
        Files.move(LedgerSample.head(folder), folder.resolve("old.head"));

        assertThat(ledger.begin(claim(9)).number()).isEqualTo(1);
        assertThat(ledger.verify()).isEqualTo(new LedgerVerdict(1, java.util.Optional.empty(), false));
    }

    @Test
    void stepIsWrittenThoughTheThreadIsInterruptedAndStaysSo() throws IOException {
        Ledger ledger = Ledger.in(folder, CLOCK);
        long number = ledger.begin(claim(1)).number();

        Thread.currentThread().interrupt();
        ledger.settle(number, StepOutcome.unknown("stopped by the user"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(LedgerSample.verdict(folder).lines()).isEqualTo(2);
    }

    @Test
    void twoProgramsWriteOneChain() throws Exception {
        Ledger one = Ledger.in(folder, CLOCK);
        Ledger other = Ledger.in(folder, CLOCK);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.<Callable<Void>>of(claims(one, 0), claims(other, 100)))) {
                done.get();
            }
        }

        assertThat(LedgerSample.verdict(folder)).isEqualTo(new LedgerVerdict(80, java.util.Optional.empty(), false));
        assertThat(one.entries()).hasSize(40).isEqualTo(other.entries());
        assertThat(one.entries()).extracting(LedgerEntry::phase).containsOnly(StepPhase.DONE);
    }

    private static Callable<Void> claims(Ledger ledger, int from) {
        return () -> {
            for (int board = from; board < from + 20; board++) {
                long number = ledger.begin(claim(board)).number();
                ledger.settle(number, StepOutcome.done("claimed"));
            }
            return null;
        };
    }

    @Test
    void readOnlyWhatIsNewIsReadWithEachStep() throws IOException {
        var disk = new CountingDisk(new MemoryDisk());
        Ledger ledger = new Ledger(disk, CLOCK);
        for (int board = 0; board < 50; board++) {
            ledger.begin(claim(board));
        }

        ledger.settle(1, StepOutcome.done("claimed"));

        assertThat(disk.read()).isZero();
    }
}
