package io.sphereexplorer.net.tcp;

/** A fixed store whose beginning moves on, so that octets are addressed by their distance from it. */
final class OctetRing {
    private final byte[] octets;
    private int start;

    OctetRing(int capacity) {
        octets = new byte[capacity];
    }

    int capacity() {
        return octets.length;
    }

    /** Stores a part of {@code source} so that it begins {@code distance} behind the start. */
    void put(int distance, byte[] source, int offset, int length) {
        int at = (start + distance) % octets.length;
        int untilEdge = Math.min(length, octets.length - at);
        System.arraycopy(source, offset, octets, at, untilEdge);
        System.arraycopy(source, offset + untilEdge, octets, 0, length - untilEdge);
    }

    /** Copies the octets that begin {@code distance} behind the start. */
    void get(int distance, byte[] target, int offset, int length) {
        int at = (start + distance) % octets.length;
        int untilEdge = Math.min(length, octets.length - at);
        System.arraycopy(octets, at, target, offset, untilEdge);
        System.arraycopy(octets, 0, target, offset + untilEdge, length - untilEdge);
    }

    /** Moves the start past {@code count} octets. */
    void discard(int count) {
        start = (start + count) % octets.length;
    }
}
