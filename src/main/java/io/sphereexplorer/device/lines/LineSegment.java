package io.sphereexplorer.device.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A few thousand lines in one array of octets, eleven octets each beside its text. It only grows, so whoever knows a
 * count of lines may read that many while others are added.
 */
final class LineSegment {
    static final int CAPACITY = 4096;

    private static final int FIRST_SIZE = 32 * CAPACITY;

    private final int[] ends = new int[CAPACITY];
    private final int[] milliseconds = new int[CAPACITY];
    private final byte[] severities = new byte[CAPACITY];
    private final char[] components = new char[CAPACITY];
    private volatile byte[] text = new byte[FIRST_SIZE];
    private int count;

    boolean isFull() {
        return count == CAPACITY;
    }

    /** For the one who writes. */
    int count() {
        return count;
    }

    /** For one writer at a time. */
    void add(LogLine line) {
        byte[] added = line.text().getBytes(StandardCharsets.UTF_8);
        int start = start(count);
        byte[] room = roomFor(start + added.length);
        System.arraycopy(added, 0, room, start, added.length);
        ends[count] = start + added.length;
        milliseconds[count] = (int) line.milliseconds();
        severities[count] = (byte) line.severity().number();
        components[count] = (char) line.component();
        count++;
        if (isFull()) {
            text = Arrays.copyOf(room, ends[count - 1]);
        }
    }

    private byte[] roomFor(int size) {
        byte[] room = text;
        if (size > room.length) {
            room = Arrays.copyOf(room, Math.max(size, 2 * room.length));
            text = room;
        }
        return room;
    }

    LogLine line(int index) {
        int start = start(index);
        return new LogLine(
                Integer.toUnsignedLong(milliseconds[index]),
                Severity.of(severities[index]),
                components[index],
                new String(text, start, ends[index] - start, StandardCharsets.UTF_8));
    }

    /** The octets of all lines, one after the other. */
    byte[] text() {
        return text;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    int severity(int index) {
        return severities[index];
    }

    int component(int index) {
        return components[index];
    }
}
