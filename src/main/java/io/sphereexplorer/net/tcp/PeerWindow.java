package io.sphereexplorer.net.tcp;

/** How much the peer takes, SND.WND, as its newest segment told (RFC 9293 §3.10.7.4). */
final class PeerWindow {
    private int size;
    private int largest;
    private SequenceNumber sequence = new SequenceNumber(0);
    private SequenceNumber acknowledgment = sequence;

    int size() {
        return size;
    }

    /** The largest ever offered, by which a peer's buffer is judged. */
    int largest() {
        return largest;
    }

    /** Takes over the window of a segment that is known to be the newest. */
    void set(TcpSegment segment) {
        size = segment.window();
        largest = Math.max(largest, size);
        sequence = segment.sequence();
        acknowledgment = segment.acknowledgment();
    }

    /** Whether a segment is not older than the one the window is from (SND.WL1, SND.WL2). */
    boolean isOlderThan(TcpSegment segment) {
        return sequence.isBefore(segment.sequence())
                || (sequence.equals(segment.sequence()) && !acknowledgment.isAfter(segment.acknowledgment()));
    }
}
