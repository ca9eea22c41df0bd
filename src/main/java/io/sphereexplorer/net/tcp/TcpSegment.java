package io.sphereexplorer.net.tcp;

import io.sphereexplorer.net.ByteString;

/**
 * A TCP segment without its ports, which are its {@link Route}'s.
 *
 * @param flags the sum of {@link #FIN} to {@link #ACK}
 * @param acknowledgment means nothing without {@link #ACK}
 * @param window 0 to 65,535 octets
 * @param mss the maximum segment size option, 0 if absent
 */
record TcpSegment(
        int flags, SequenceNumber sequence, SequenceNumber acknowledgment, int window, int mss, ByteString payload) {
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int PSH = 8;
    static final int ACK = 16;

    private static final SequenceNumber NONE = new SequenceNumber(0);

    static TcpSegment of(int flags, SequenceNumber sequence, ByteString payload) {
        return new TcpSegment(flags, sequence, NONE, 0, 0, payload);
    }

    static TcpSegment reset(SequenceNumber sequence) {
        return of(RST, sequence, ByteString.EMPTY);
    }

    /** The reset that a segment to no connection is answered with (RFC 9293 §3.10.7.1). */
    static TcpSegment refusing(TcpSegment arrived) {
        return arrived.ack()
                ? reset(arrived.acknowledgment)
                : reset(NONE).acknowledging(arrived.sequence.plus(arrived.sequenceLength()), 0);
    }

    TcpSegment acknowledging(SequenceNumber next, int receiveWindow) {
        return new TcpSegment(flags | ACK, sequence, next, receiveWindow, mss, payload);
    }

    TcpSegment offering(int receiveWindow, int maxSegmentSize) {
        return new TcpSegment(flags, sequence, acknowledgment, receiveWindow, maxSegmentSize, payload);
    }

    TcpSegment withoutSyn() {
        return new TcpSegment(flags & ~SYN, sequence.plus(1), acknowledgment, window, mss, payload);
    }

    boolean fin() {
        return (flags & FIN) != 0;
    }

    boolean syn() {
        return (flags & SYN) != 0;
    }

    boolean rst() {
        return (flags & RST) != 0;
    }

    boolean ack() {
        return (flags & ACK) != 0;
    }

    /** How much of the sequence space the segment takes: its text, SYN and FIN. */
    int sequenceLength() {
        return payload.size() + (syn() ? 1 : 0) + (fin() ? 1 : 0);
    }
}
