package io.sphereexplorer.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.lines.LineQuery;
import io.sphereexplorer.device.lines.LineStore;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineViewTest {
    private static final LineQuery WARNINGS = LineQuery.any().atLeast(Severity.WARNING);

    private final LineStore store = new LineStore(10_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aViewThatAdvancesShowsTheSameAsOneMadeAnew(long seed) {
        var random = new Random(seed);
        for (var choice : List.of(
                LineView.Choice.ALL,
                new LineView.Choice(WARNINGS, WARNINGS, false, true),
                new LineView.Choice(WARNINGS, WARNINGS.with("b", Set.of()), true, false),
                new LineView.Choice(LineQuery.any(), LineQuery.any().with("b", Set.of()), true, true))) {
            LineView view = LineView.of(choice, store.snapshot());
            for (int i = 0; i < 40; i++) {
                store.addAll(IntStream.range(0, random.nextInt(3000))
                        .mapToObj(_ ->
                                new LogLine(0, Severity.of(random.nextInt(7)), 6, random.nextBoolean() ? "a" : "b"))
                        .toList());
                view = view.advancedTo(store.snapshot());
                assertThat(numbers(view)).isEqualTo(numbers(LineView.of(choice, store.snapshot())));
            }
            assertThat(view.total()).isBetween(10_000, 20_000);
            assertThat(view.size()).isPositive();
        }
    }

    @Test
    void rowsThatWereLostAreCounted() {
        store.addAll(lines(0, 5000));
        var choice = new LineView.Choice(WARNINGS, WARNINGS, false, false);
        LineView view = LineView.of(choice, store.snapshot());
        LineView all = LineView.of(LineView.Choice.ALL, store.snapshot());

        store.addAll(lines(5000, 40_000));

        assertThat(view.rowsLostIn(view.advancedTo(store.snapshot()))).isEqualTo(view.size());
        assertThat(all.rowsLostIn(all.advancedTo(store.snapshot()))).isEqualTo(5000);
        assertThat(all.rowsLostIn(all)).isZero();
    }

    private static List<Long> numbers(LineView view) {
        return IntStream.range(0, view.size()).mapToObj(view::number).toList();
    }

    static List<LogLine> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new LogLine(i, i % 10 == 0 ? Severity.WARNING : Severity.INFO, 6, "line " + i))
                .toList();
    }
}
