package io.sphereexplorer.device.lines;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lines in the order of their arrival. When there are too many, the oldest few thousand go at once. Any thread may add
 * and look.
 */
public final class LineStore {
    /** As many as are kept at least. */
    public static final int STANDARD_CAPACITY = 1_000_000;

    private final int mostSegments;
    private final Deque<LineSegment> segments = new ArrayDeque<>();
    private long first;
    private long end;

    /** Keeps the last million lines. */
    public LineStore() {
        this(STANDARD_CAPACITY);
    }

    /**
     * Keeps the last lines.
     *
     * @param capacity how many at least; up to 8,192 more are kept
     */
    public LineStore(int capacity) {
        mostSegments = Math.ceilDiv(capacity, LineSegment.CAPACITY) + 1;
    }

    public void add(LogLine line) {
        addAll(List.of(line));
    }

    public synchronized void addAll(List<LogLine> lines) {
        for (LogLine line : lines) {
            current().add(line);
            end++;
        }
    }

    /** Forgets all lines; the numbers of later ones go on. */
    public synchronized void clear() {
        segments.clear();
        first = end;
    }

    /** The lines there are now; later ones do not change it. */
    public synchronized LineSnapshot snapshot() {
        return new LineSnapshot(segments.toArray(LineSegment[]::new), first, end);
    }

    /** How many lines were ever added. */
    public synchronized long added() {
        return end;
    }

    private LineSegment current() {
        if (segments.isEmpty() || segments.getLast().isFull()) {
            if (segments.size() == mostSegments) {
                first += segments.removeFirst().count();
            }
            segments.add(new LineSegment());
        }
        return segments.getLast();
    }
}
