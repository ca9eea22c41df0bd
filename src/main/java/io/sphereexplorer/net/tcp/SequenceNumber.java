package io.sphereexplorer.net.tcp;

/** A place in the sequence space, which wraps; two are compared over the shorter way round (RFC 9293 §3.4). */
record SequenceNumber(int value) {
    SequenceNumber plus(int octets) {
        return new SequenceNumber(value + octets);
    }

    /** How many octets {@code earlier} stands before this; negative if it stands behind. */
    int minus(SequenceNumber earlier) {
        return value - earlier.value;
    }

    boolean isBefore(SequenceNumber other) {
        return minus(other) < 0;
    }

    boolean isAfter(SequenceNumber other) {
        return minus(other) > 0;
    }
}
