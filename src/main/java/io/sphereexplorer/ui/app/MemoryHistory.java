package io.sphereexplorer.ui.app;

import io.sphereexplorer.device.MemoryUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The memory that a board's applications had over the last five minutes; older readings are forgotten. */
final class MemoryHistory {
    static final Duration SPAN = Duration.ofMinutes(5);
    /** More than are taken in that time, whatever the clock does. */
    private static final int MOST = 600;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** The memory at one time. */
    record Sample(Instant at, MemoryUse use) {}

    void add(Instant now, MemoryUse use) {
        samples.removeIf(old -> old.at().isBefore(now.minus(SPAN)) || old.at().isAfter(now));
        samples.addLast(new Sample(now, use));
        while (samples.size() > MOST) {
            samples.removeFirst();
        }
    }

    void clear() {
        samples.clear();
    }

    /** The oldest first. */
    List<Sample> samples() {
        return List.copyOf(samples);
    }
}
