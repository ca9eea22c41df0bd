package io.sphereexplorer.device.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineQueryTest {
    private final LineStore store = new LineStore();

    @Test
    void textIsFoundInCapitalAndSmallLetters() {
        add(Severity.INFO, 6, "Committing Image");
        add(Severity.INFO, 6, "Image");
        add(Severity.INFO, 6, "im");
        add(Severity.INFO, 6, "age");

        assertThat(found(LineQuery.any().with("iMAGE", Set.of()))).containsExactly(0L, 1L);
        assertThat(found(LineQuery.any().with("", Set.of()))).hasSize(4);
    }

    @Test
    void textThatReachesIntoTheNextLineIsNotFound() {
        add(Severity.INFO, 6, "xab");
        add(Severity.INFO, 6, "abx");
        add(Severity.INFO, 6, "");
        add(Severity.INFO, 6, "aba");
        add(Severity.INFO, 6, "bab");

        assertThat(found(LineQuery.any().with("abab", Set.of()))).isEmpty();
        assertThat(found(LineQuery.any().with("aba", Set.of()))).containsExactly(3L);
    }

    @Test
    void allLinesOfAComponentNamedSoAreFound() {
        add(Severity.INFO, 2, "joined");
        add(Severity.INFO, 6, "networkd is no component here");
        add(Severity.INFO, 6, "other");

        assertThat(found(LineQuery.any().with("networkd", Set.of(2)))).containsExactly(0L, 1L);
    }

    @Test
    void severityAndComponentNarrow() {
        add(Severity.ERROR, 2, "a");
        add(Severity.WARNING, 2, "b");
        add(Severity.TRACE, 2, "c");
        add(Severity.WARNING, 6, "d");
        add(Severity.NONE, 6, "e");

        assertThat(found(LineQuery.any().atLeast(Severity.WARNING))).containsExactly(0L, 1L, 3L, 4L);
        assertThat(found(LineQuery.any().atLeast(Severity.WARNING).of(2))).containsExactly(0L, 1L);
        assertThat(found(LineQuery.any().of(6).with("D", Set.of()))).containsExactly(3L);
        assertThat(LineQuery.any().findsAll()).isTrue();
        assertThat(LineQuery.any().of(6).findsAll()).isFalse();
        assertThat(LineQuery.any().with("x", Set.of()).findsAll()).isFalse();
        assertThat(LineQuery.any().atLeast(Severity.DEBUG).findsAll()).isFalse();
    }

    @Test
    void theSearchGoesOnWhereItEnded() {
        for (int i = 0; i < 10_000; i++) {
            add(Severity.INFO, 6, i % 10 == 0 ? "ten" : "one");
        }
        LineQuery query = LineQuery.any().with("ten", Set.of());
        LineSnapshot snapshot = store.snapshot();

        LineNumbers first = snapshot.find(query, 0).since(0);
        LineNumbers rest = snapshot.find(query, 4995);

        assertThat(first.size()).isEqualTo(1000);
        assertThat(rest.get(0)).isEqualTo(5000);
        assertThat(rest.size()).isEqualTo(500);
        assertThat(snapshot.find(query, 10_000).size()).isZero();
        assertThat(snapshot.find(query, 20_000).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itFindsWhatALineByLineSearchFinds(long seed) {
        var random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 9000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append("abAB".charAt(random.nextInt(4)));
            }
            texts.add(text.toString());
            add(Severity.INFO, 6, text.toString());
        }
        for (String wanted : List.of("a", "ab", "aab", "bbab", "aaaaaa")) {
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).toLowerCase(Locale.ROOT).contains(wanted)) {
                    expected.add((long) i);
                }
            }
            assertThat(found(LineQuery.any().with(wanted, Set.of()))).isEqualTo(expected);
        }
    }

    private void add(Severity severity, int component, String text) {
        store.add(new LogLine(1, severity, component, text));
    }

    private List<Long> found(LineQuery query) {
        LineNumbers numbers = store.snapshot().find(query, 0);
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            found.add(numbers.get(i));
        }
        return found;
    }
}
