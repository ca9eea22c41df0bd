package io.sphereexplorer.bench;

import io.sphereexplorer.device.lines.LineQuery;
import io.sphereexplorer.device.lines.LineSnapshot;
import io.sphereexplorer.device.lines.LineStore;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** How fast a million lines are kept and searched, and how much memory they take: the best of some runs each. */
final class LogBenchmark {
    private static final int MILLION = 1_000_000;
    private static final int BATCH = 1000;
    private static final int RUNS = 10;

    private LogBenchmark() {}

    public static void main(String[] args) {
        List<List<LogLine>> batches = batches();
        long before = used();
        LineStore store = filled(batches);
        System.out.printf("a million lines take %.0f MB%n", (used() - before) / 1e6);
        best("a million lines added", () -> filled(batches));
        LineSnapshot lines = store.snapshot();
        best(
                "search for a text in every tenth line",
                () -> lines.find(LineQuery.any().with("LabNet", Set.of()), 0));
        best(
                "search for a text that is nowhere",
                () -> lines.find(LineQuery.any().with("nowhere", Set.of()), 0));
        best("search for one letter", () -> lines.find(LineQuery.any().with("e", Set.of()), 0));
        best(
                "filter by severity and component",
                () -> lines.find(LineQuery.any().atLeast(Severity.ERROR).of(6), 0));
    }

    /** Work whose result somebody could need. */
    private interface Work {
        Object run();
    }

    private static void best(String what, Work work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            Objects.requireNonNull(work.run());
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf("%s: %.0f ms%n", what, best);
    }

    private static LineStore filled(List<List<LogLine>> batches) {
        var store = new LineStore();
        for (int i = 0; i < MILLION / BATCH; i++) {
            store.addAll(batches.get(i % batches.size()));
        }
        return store;
    }

    /** Texts of the lengths that boards write, the same for every run. */
    private static List<List<LogLine>> batches() {
        var random = new Random(7);
        List<List<LogLine>> batches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<LogLine> batch = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                String text = j % 10 == 0
                        ? "Connected to new network (ssid: LabNet-24)"
                        : "Request (method: %d, path: /wifi/config/networks/%d)"
                                .formatted(random.nextInt(5), random.nextInt(100_000));
                batch.add(new LogLine(j, Severity.of(random.nextInt(7)), 6, text));
            }
            batches.add(batch);
        }
        return batches;
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
