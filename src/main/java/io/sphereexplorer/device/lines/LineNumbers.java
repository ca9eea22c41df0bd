package io.sphereexplorer.device.lines;

import java.util.Arrays;

/** Numbers of lines in ascending order. Immutable; a longer one shares what it has in common with a shorter. */
public final class LineNumbers {
    public static final LineNumbers NONE = new LineNumbers(new Shared(new long[0], 0), 0, 0);

    private final Shared shared;
    private final int from;
    private final int to;

    /** An array that grows at its end; what was handed out is never changed. */
    private static final class Shared {
        private long[] numbers;
        private int used;

        Shared(long[] numbers, int used) {
            this.numbers = numbers;
            this.used = used;
        }

        /** Whether the numbers could be put behind the first {@code end}, which nobody else has done yet. */
        synchronized boolean append(int end, LineNumbers more) {
            if (end != used) {
                return false;
            }
            int size = end + more.size();
            if (size > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(size, 2 * numbers.length));
            }
            System.arraycopy(more.shared.array(), more.from, numbers, end, more.size());
            used = size;
            return true;
        }

        synchronized long[] array() {
            return numbers;
        }
    }

    private LineNumbers(Shared shared, int from, int to) {
        this.shared = shared;
        this.from = from;
        this.to = to;
    }

    public int size() {
        return to - from;
    }

    public long get(int index) {
        return shared.array()[from + index];
    }

    /** These and others behind them. */
    public LineNumbers and(LineNumbers more) {
        if (more.size() == 0) {
            return this;
        }
        if (size() == 0) { // nothing may grow on what all share
            return more;
        }
        boolean mostAreGone = from > size(); // a copy lets go of them
        if (!mostAreGone && shared.append(to, more)) {
            return new LineNumbers(shared, from, to + more.size());
        }
        var copy = new Shared(Arrays.copyOfRange(shared.array(), from, to), size());
        return new LineNumbers(copy, 0, size()).and(more);
    }

    /** Those that are not less than a number. */
    public LineNumbers since(long number) {
        return new LineNumbers(shared, from + indexOf(number), to);
    }

    /** How many are less than a number. */
    public int indexOf(long number) {
        int place = Arrays.binarySearch(shared.array(), from, to, number);
        return (place < 0 ? -place - 1 : place) - from;
    }

    /** Collects numbers. */
    static final class Builder {
        private long[] numbers = new long[64];
        private int count;

        /** More than all before. */
        void add(long number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        LineNumbers build() {
            return count == 0 ? NONE : new LineNumbers(new Shared(numbers, count), 0, count);
        }
    }
}
