package io.sphereexplorer.device.lines;

/** The lines of a store at one moment, by the numbers they got on arrival. Immutable. */
public final class LineSnapshot {
    public static final LineSnapshot EMPTY = new LineSnapshot(new LineSegment[0], 0, 0);

    private final LineSegment[] segments;
    private final long first;
    private final long end;

    LineSnapshot(LineSegment[] segments, long first, long end) {
        this.segments = segments;
        this.first = first;
        this.end = end;
    }

    /** The number of the oldest line. */
    public long first() {
        return first;
    }

    /** One more than the number of the newest line. */
    public long end() {
        return end;
    }

    public int size() {
        return (int) (end - first);
    }

    /**
     * One of the lines.
     *
     * @param number from {@link #first} up to, but without, {@link #end}
     */
    public LogLine line(long number) {
        int index = index(number);
        return segments[index / LineSegment.CAPACITY].line(index % LineSegment.CAPACITY);
    }

    /** The numbers of the lines from {@code from} on that a query asks for. */
    public LineNumbers find(LineQuery query, long from) {
        var found = new LineNumbers.Builder();
        int index = index(Math.max(from, first));
        int size = size();
        while (index < size) {
            int number = index / LineSegment.CAPACITY;
            int until = Math.min(size - number * LineSegment.CAPACITY, LineSegment.CAPACITY);
            long base = first + (long) number * LineSegment.CAPACITY;
            query.search(segments[number], index % LineSegment.CAPACITY, until, line -> found.add(base + line));
            index = number * LineSegment.CAPACITY + until;
        }
        return found.build();
    }

    private int index(long number) {
        return (int) (number - first);
    }
}
