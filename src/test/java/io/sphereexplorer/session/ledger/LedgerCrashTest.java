package io.sphereexplorer.session.ledger;

import static io.sphereexplorer.session.ledger.LedgerSample.CLOCK;
import static io.sphereexplorer.session.ledger.LedgerSample.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCrashTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 0.999, 1})
    void afterALossOfPowerAtAnyWriteNoBegunStepIsLost(double part) throws IOException {
        boolean crashed = true;
        for (int writes = 0; crashed; writes++) {
            Path place = folder.resolve("after-" + writes);
            var disk = new CrashingDisk(new FolderDisk(place), writes, part);
            var told = new ArrayList<LedgerEntry>();
            run(new Ledger(disk, CLOCK), told);
            crashed = disk.crashed();

            Ledger reopened = Ledger.in(place, CLOCK);
            assertThat(reopened.verify().fault()).as("after %d writes", writes).isEmpty();
            assertThat(reopened.entries()).as("after %d writes", writes).containsAll(latest(told));
            assertThat(reopened.entries())
                    .extracting(LedgerEntry::number)
                    .containsAll(told.stream().map(LedgerEntry::number).toList());
            reopened.begin(claim(99));
            assertThat(LedgerSample.verdict(place).isIntact()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void aSecondLossOfPowerWhileMendingIsMendedToo(double part) throws IOException {
        boolean crashed = true;
        for (int writes = 0; crashed; writes++) {
            Path place = folder.resolve("mending-" + writes);
            Ledger.in(place, CLOCK).begin(claim(1));
            run(new Ledger(new CrashingDisk(new FolderDisk(place), 0, 0.5), CLOCK), new ArrayList<>());
            var disk = new CrashingDisk(new FolderDisk(place), writes, part);
            run(new Ledger(disk, CLOCK), new ArrayList<>());
            crashed = disk.crashed();

            LedgerVerdict verdict = LedgerSample.verdict(place);
            assertThat(verdict.fault()).as("after %d writes", writes).isEmpty();
            assertThat(verdict.torn()).isTrue();
        }
    }

    /** Goes on until it is done or the power is lost; notes what the ledger had promised by then. */
    private static void run(Ledger ledger, List<LedgerEntry> told) throws IOException {
        try {
            for (int board = 1; board <= 3; board++) {
                LedgerEntry begun = ledger.begin(claim(board));
                told.add(begun);
                told.add(ledger.settle(begun.number(), StepOutcome.done("claimed")));
            }
        } catch (LedgerException _) { // the power was lost
        }
    }

    /** An outcome may be there that was not promised, so only steps whose outcome was promised have to be equal. */
    private static List<LedgerEntry> latest(List<LedgerEntry> told) {
        return told.stream().filter(entry -> !entry.isOpen()).toList();
    }

    @Test
    void begunStepIsThereWhateverBecameOfItsOutcome() throws IOException {
        for (int writes = 3; writes < 6; writes++) {
            Path place = folder.resolve("begun-" + writes);
            var told = new ArrayList<LedgerEntry>();
            run(new Ledger(new CrashingDisk(new FolderDisk(place), writes, 0.5), CLOCK), told);

            assertThat(told).isNotEmpty();
            assertThat(Ledger.in(place, CLOCK).entries())
                    .extracting(entry -> entry.step().device())
                    .contains(told.getFirst().step().device());
        }
    }

    @Test
    void ledgerCutAtAnyOctetOfItsLastLineIsMendedIfTheHeadIsOneBehind() throws IOException {
        LedgerSample.written(folder);
        byte[] head = Files.readAllBytes(LedgerSample.head(folder));
        byte[] before = Files.readAllBytes(LedgerSample.file(folder));
        Ledger.in(folder, CLOCK).begin(claim(4));
        byte[] whole = Files.readAllBytes(LedgerSample.file(folder));

        for (int cut = before.length + 1; cut < whole.length; cut++) {
            Files.write(LedgerSample.file(folder), Arrays.copyOf(whole, cut));
            Files.write(LedgerSample.head(folder), head);
            Files.deleteIfExists(folder.resolve("ledger.jsonl.torn"));

            LedgerVerdict verdict = LedgerSample.verdict(folder);

            assertThat(verdict.fault()).as("cut at %d", cut).isEmpty();
            assertThat(verdict.torn()).isTrue();
            assertThat(LedgerSample.file(folder)).hasBinaryContent(before);
            assertThat(folder.resolve("ledger.jsonl.torn"))
                    .hasBinaryContent(Arrays.copyOfRange(whole, before.length, cut));
        }
    }

    @Test
    void lineThatTheHeadDoesNotKnowYetIsKept() throws IOException {
        LedgerSample.written(folder);
        byte[] head = Files.readAllBytes(LedgerSample.head(folder));
        Ledger.in(folder, CLOCK).begin(claim(4));
        byte[] now = Files.readAllBytes(LedgerSample.head(folder));
        Files.write(LedgerSample.head(folder), head);

        assertThat(LedgerSample.verdict(folder).lines()).isEqualTo(7);

        assertThat(LedgerSample.head(folder)).hasBinaryContent(now);
    }
}
