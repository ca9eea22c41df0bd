package io.sphereexplorer.device.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineStoreTest {
    @Test
    void linesComeOutAsTheyWentIn() {
        var store = new LineStore();
        var line = new LogLine(4_294_967_295L, Severity.WARNING, 65_535, "Netz »LabNet«, 23 °C");

        store.add(line);
        store.add(new LogLine(0, Severity.NONE, 0, ""));

        assertThat(store.snapshot().line(0)).isEqualTo(line);
        assertThat(store.snapshot().line(1).text()).isEmpty();
        assertThat(store.snapshot().size()).isEqualTo(2);
    }

    @Test
    void aSnapshotDoesNotChange() {
        var store = new LineStore();
        store.addAll(lines(0, 10));
        LineSnapshot before = store.snapshot();

        store.addAll(lines(10, 9000));

        assertThat(before.end()).isEqualTo(10);
        assertThat(before.find(LineQuery.any(), 0).size()).isEqualTo(10);
        assertThat(before.line(9).text()).isEqualTo("line 9");
    }

    @Test
    void theOldestGoWhenThereAreTooManyAndTheNumbersStay() {
        var store = new LineStore(10_000);
        LineSnapshot early = store.snapshot();
        store.addAll(lines(0, 5000));
        LineSnapshot before = store.snapshot();

        store.addAll(lines(5000, 100_000));
        LineSnapshot now = store.snapshot();

        assertThat(now.size()).isBetween(10_000, 10_000 + 2 * LineSegment.CAPACITY);
        assertThat(now.end()).isEqualTo(100_000);
        assertThat(now.line(now.first()).text()).isEqualTo("line " + now.first());
        assertThat(now.line(99_999).text()).isEqualTo("line 99999");
        assertThat(before.line(0).text()).isEqualTo("line 0");
        assertThat(early.size()).isZero();
    }

    @Test
    void clearingForgetsTheLinesButNotTheCount() {
        var store = new LineStore();
        store.addAll(lines(0, 5000));

        store.clear();
        store.addAll(lines(5000, 5001));

        assertThat(store.snapshot().first()).isEqualTo(5000);
        assertThat(store.snapshot().line(5000).text()).isEqualTo("line 5000");
        assertThat(store.added()).isEqualTo(5001);
    }

    @Test
    void longLinesFit() {
        var store = new LineStore();
        String longest = "x".repeat(300_000);

        store.add(new LogLine(1, Severity.INFO, 1, longest));
        store.add(new LogLine(1, Severity.INFO, 1, "short"));

        assertThat(store.snapshot().line(0).text()).isEqualTo(longest);
        assertThat(store.snapshot().line(1).text()).isEqualTo("short");
    }

    @Test
    void whoLooksWhileAnotherWritesSeesWholeLinesOnly() throws Exception {
        var store = new LineStore(20_000);
        var writing = CompletableFuture.runAsync(() ->
                IntStream.range(0, 200).forEach(i -> store.addAll(lines(i * 1000, i * 1000 + 1000))));
        boolean done = false;
        while (!done) {
            done = writing.isDone();
            LineSnapshot snapshot = store.snapshot();
            LineNumbers found = snapshot.find(LineQuery.any().with("line", List.of()), 0);
            assertThat(found.size()).isEqualTo(snapshot.size());
            if (snapshot.size() > 0) {
                assertThat(snapshot.line(snapshot.end() - 1).text()).isEqualTo("line " + (snapshot.end() - 1));
            }
        }
        writing.get();
    }

    private static List<LogLine> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new LogLine(i, Severity.INFO, 6, "line " + i))
                .toList();
    }
}
