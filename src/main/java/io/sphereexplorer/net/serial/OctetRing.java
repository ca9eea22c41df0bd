package io.sphereexplorer.net.serial;

/** A bounded first-in first-out buffer of octets. */
final class OctetRing {
    private final byte[] octets;
    private int head;
    private int size;

    OctetRing(int capacity) {
        octets = new byte[capacity];
    }

    int size() {
        return size;
    }

    int space() {
        return octets.length - size;
    }

    /** Appends {@code length} octets; there must be space for them. */
    void put(byte[] source, int offset, int length) {
        int tail = (head + size) % octets.length;
        int beforeWrap = Math.min(length, octets.length - tail);
        System.arraycopy(source, offset, octets, tail, beforeWrap);
        System.arraycopy(source, offset + beforeWrap, octets, 0, length - beforeWrap);
        size += length;
    }

    /** Moves the first {@code length} octets, which must be there, to the start of {@code target}. */
    void take(byte[] target, int length) {
        int beforeWrap = Math.min(length, octets.length - head);
        System.arraycopy(octets, head, target, 0, beforeWrap);
        System.arraycopy(octets, 0, target, beforeWrap, length - beforeWrap);
        head = (head + length) % octets.length;
        size -= length;
    }
}
