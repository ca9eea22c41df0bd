package io.sphereexplorer.session.ledger;

import static io.sphereexplorer.session.ledger.LedgerSample.CLOCK;
import static io.sphereexplorer.session.ledger.LedgerSample.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.session.ledger.LedgerVerdict.Fault;
import io.sphereexplorer.session.ledger.LedgerVerdict.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTamperingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 6;

    @TempDir
    private Path folder;

    private List<String> lines = List.of();

    @BeforeEach
    void write() throws IOException {
        LedgerSample.written(folder);
        lines = LedgerSample.lines(folder);
    }

    private OptionalAssert<Fault> assertFaultOf(List<String> changed) throws IOException {
        LedgerSample.write(folder, changed);
        return assertThat(LedgerSample.verdict(folder).fault());
    }

    private static Fault fault(Kind kind, long line) {
        return new Fault(kind, line);
    }

    @Test
    void untouchedLedgerIsIntact() throws IOException {
        assertThat(lines).hasSize(LINES);
        assertFaultOf(lines).isEmpty();
    }

    @Test
    void eachFieldOfEachLineCounts() throws IOException {
        for (int line = 0; line < LINES; line++) {
            var names = JSON.readTree(lines.get(line)).fieldNames();
            while (names.hasNext()) {
                String name = names.next();
                var node = (ObjectNode) JSON.readTree(lines.get(line));
                String value = node.get(name).asText();
                String other = value.isEmpty() ? "x" : (value.startsWith("1") ? "2" : "1") + value.substring(1);
                if (node.get(name).isNumber()) {
                    node.put(name, Long.parseLong(other));
                } else {
                    node.put(name, other);
                }
                List<String> changed = LedgerSample.lines(folder);
                changed.set(line, JSON.writeValueAsString(node));
                assertFaultOf(changed).as("%s of line %d", name, line + 1).contains(fault(Kind.CHANGED, line + 1));
                LedgerSample.write(folder, lines);
            }
        }
    }

    @Test
    void eachOctetCounts() throws IOException {
        byte[] whole = Files.readAllBytes(LedgerSample.file(folder));
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(LedgerSample.file(folder), changed);

            assertThat(LedgerSample.verdict(folder).isIntact())
                    .as("octet %d", at)
                    .isFalse();
        }
    }

    @Test
    void otherSpellingsOfTheSameJsonCount() throws IOException {
        List<String> blank = LedgerSample.lines(folder);
        blank.set(2, blank.get(2).replaceFirst(":", ": "));
        assertFaultOf(blank).contains(fault(Kind.CHANGED, 3));

        List<String> more = LedgerSample.lines(folder);
        more.set(2, lines.get(2).replaceFirst("\\{", "{\"account\":\"x\","));
        assertFaultOf(more).contains(fault(Kind.CHANGED, 3));

        assertFaultOf(lines.stream().map(line -> line + "\r").toList()).contains(fault(Kind.CHANGED, 1));
    }

    @Test
    void fieldChangedWithItsHashMadeAnewIsFoundByTheNextLine() throws IOException {
        for (int line = 0; line < LINES - 1; line++) {
            List<String> changed = LedgerSample.lines(folder);
            changed.set(line, forged(lines.get(line), line + 1));
            assertFaultOf(changed).as("line %d", line + 1).contains(fault(Kind.CHANGED, line + 1));
            LedgerSample.write(folder, lines);
        }
    }

    @Test
    void lastLineChangedWithItsHashMadeAnewIsFoundByTheHead() throws IOException {
        List<String> changed = LedgerSample.lines(folder);
        changed.set(LINES - 1, forged(lines.get(LINES - 1), LINES));

        assertFaultOf(changed).contains(fault(Kind.HEAD_DIFFERS, LINES));
    }

    private static String forged(String line, long number) {
        LedgerLine before = LineForm.read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        LedgerLine forged = new LedgerLine(
                number, before.opened(), before.time(), claim(66), before.phase(), "forged", before.previous(), "");
        return new String(LineForm.octets(LineForm.sealed(forged)), StandardCharsets.UTF_8);
    }

    @Test
    void eachMissingLineIsFound() throws IOException {
        for (int line = 0; line < LINES - 1; line++) {
            List<String> changed = LedgerSample.lines(folder);
            changed.remove(line);
            assertFaultOf(changed).contains(fault(Kind.MISSING, line + 1));
            LedgerSample.write(folder, lines);
        }
    }

    @Test
    void endThatIsCutOffIsFound() throws IOException {
        for (int left = 1; left < LINES; left++) {
            assertFaultOf(lines.subList(0, left)).contains(fault(Kind.CUT_OFF, left + 1));
        }
        Files.delete(LedgerSample.file(folder));
        assertThat(LedgerSample.verdict(folder).fault()).contains(fault(Kind.CUT_OFF, 1));
    }

    @Test
    void endCutOffInTheMiddleOfALineIsNoCrashIfTheHeadKnowsTheLine() throws IOException {
        byte[] whole = Files.readAllBytes(LedgerSample.file(folder));
        for (int cut = 1; cut < lines.getLast().length() + 1; cut++) {
            byte[] half = Arrays.copyOf(whole, whole.length - cut);
            Files.write(LedgerSample.file(folder), half);

            assertThat(LedgerSample.verdict(folder).fault()).contains(fault(Kind.CUT_OFF, LINES));
            assertThat(LedgerSample.file(folder)).hasBinaryContent(half);
        }
    }

    @Test
    void eachTwoLinesThatChangedPlacesAreFound() throws IOException {
        for (int one = 0; one < LINES; one++) {
            for (int other = one + 1; other < LINES; other++) {
                List<String> changed = LedgerSample.lines(folder);
                Collections.swap(changed, one, other);
                assertFaultOf(changed).contains(fault(Kind.REORDERED, one + 1));
                LedgerSample.write(folder, lines);
            }
        }
    }

    @Test
    void eachDoubledLineIsFoundWhereverItIsPut() throws IOException {
        for (int line = 0; line < LINES; line++) {
            for (int place = 0; place <= LINES; place++) {
                List<String> changed = LedgerSample.lines(folder);
                changed.add(place, lines.get(line));
                int first = place == line ? place + 1 : place; // the two are equal
                assertFaultOf(changed).as("%d at %d", line, place).contains(fault(Kind.INSERTED, first + 1));
                LedgerSample.write(folder, lines);
            }
        }
    }

    @Test
    void foreignLinesAreFound() throws IOException {
        List<String> inMiddle = LedgerSample.lines(folder);
        inMiddle.add(3, "{\"claimed\":true}");
        assertFaultOf(inMiddle).contains(fault(Kind.INSERTED, 4));

        LedgerSample.write(folder, lines);
        List<String> atEnd = LedgerSample.lines(folder);
        atEnd.add("");
        assertFaultOf(atEnd).contains(fault(Kind.CHANGED, LINES + 1));
    }

    @Test
    void fittingLinesThatTheHeadDoesNotKnowAreFound() throws IOException {
        byte[] head = Files.readAllBytes(LedgerSample.head(folder));
        Ledger ledger = Ledger.in(folder, CLOCK);
        ledger.begin(claim(4));
        ledger.begin(claim(5));
        Files.write(LedgerSample.head(folder), head);

        assertThat(LedgerSample.verdict(folder).fault()).contains(fault(Kind.INSERTED, LINES + 1));
    }

    @Test
    void headThatIsGoneOrChangedIsFound() throws IOException {
        Path head = LedgerSample.head(folder);
        byte[] whole = Files.readAllBytes(head);
        Files.delete(head);
        assertThat(LedgerSample.verdict(folder).fault()).contains(fault(Kind.HEAD_MISSING, LINES));

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(head, changed);
            assertThat(LedgerSample.verdict(folder).isIntact())
                    .as("octet %d", at)
                    .isFalse();
        }
    }

    @Test
    void damagedLedgerRefusesTheStepAndShowsWhatCanBeRead() throws IOException {
        Ledger open = Ledger.in(folder, CLOCK);
        open.entries();
        LedgerSample.write(folder, lines.subList(0, 5));

        for (Ledger ledger : List.of(open, Ledger.in(folder, CLOCK))) {
            assertThatThrownBy(() -> ledger.begin(claim(8)))
                    .isInstanceOfSatisfying(
                            LedgerException.Damaged.class,
                            damaged -> assertThat(damaged.fault()).isEqualTo(fault(Kind.CUT_OFF, 6)));
            assertThat(ledger.entries()).hasSize(3);
            assertThat(ledger.unsettled()).hasSize(1);
        }
        assertThat(LedgerSample.lines(folder)).hasSize(5);

        LedgerSample.write(folder, lines);
        assertThat(open.begin(claim(8)).number()).isEqualTo(7);
    }
}
