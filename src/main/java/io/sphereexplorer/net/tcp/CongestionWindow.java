package io.sphereexplorer.net.tcp;

/**
 * How much may be under way without the peer's acknowledgment: slow start, congestion avoidance and fast retransmit
 * (RFC 5681), limited transmit (RFC 3042), early retransmit (RFC 5827) and NewReno's recovery (RFC 6582).
 */
final class CongestionWindow {
    private static final int INITIAL_SEGMENTS = 10;
    private static final int DUPLICATES_OF_A_LOSS = 3;
    private static final int LIMIT = 1 << 20;

    private int mss;
    private int size;
    private int threshold = LIMIT;
    private int duplicates;
    private boolean recovering;
    private SequenceNumber recover;

    CongestionWindow(SequenceNumber initial) {
        recover = initial;
    }

    /** Begins anew for segments of {@code segmentSize} octets. */
    void start(int segmentSize) {
        mss = segmentSize;
        size = INITIAL_SEGMENTS * mss;
    }

    /** In octets. */
    int size() {
        return recovering ? size : size + Math.min(duplicates, DUPLICATES_OF_A_LOSS - 1) * mss;
    }

    /**
     * New octets were acknowledged up to {@code acknowledged}.
     *
     * @return whether the next segment must be lost as well, since the acknowledgment covers only a part of the loss
     */
    boolean advanced(int octets, SequenceNumber acknowledged) {
        duplicates = 0;
        if (!recovering) {
            int growth = size < threshold ? Math.min(octets, 2 * mss) : Math.max(1, mss * mss / size);
            size = Math.min(LIMIT, size + growth);
            return false;
        }
        if (!acknowledged.isBefore(recover)) {
            recovering = false;
            size = threshold;
            return false;
        }
        size = Math.max(mss, size - octets + Math.min(octets, mss));
        return true;
    }

    /**
     * The peer repeated its acknowledgment, so a segment behind it must have arrived.
     *
     * @param unacknowledged the place the peer waits for
     * @param sent the end of what was ever sent
     * @param more whether there is more to send, which would bring more duplicates
     * @return whether the segment the peer waits for is to be sent again at once
     */
    boolean duplicated(SequenceNumber unacknowledged, SequenceNumber sent, boolean more) {
        if (recovering) {
            size = Math.min(LIMIT, size + mss);
            return false;
        }
        int flight = sent.minus(unacknowledged);
        duplicates++;
        if (duplicates < duplicatesOfALoss(flight, more) || !unacknowledged.isAfter(recover)) {
            return false;
        }
        threshold = half(flight);
        size = threshold + duplicates * mss;
        recovering = true;
        recover = sent;
        return true;
    }

    /** The timer went off: {@code flight} octets until {@code sent} count as lost. */
    void timedOut(int flight, SequenceNumber sent) {
        threshold = half(flight);
        size = mss;
        duplicates = 0;
        recovering = false;
        recover = sent;
    }

    private int duplicatesOfALoss(int flight, boolean more) {
        int segments = Math.ceilDiv(flight, mss);
        return more || segments > DUPLICATES_OF_A_LOSS ? DUPLICATES_OF_A_LOSS : Math.max(1, segments - 1);
    }

    private int half(int flight) {
        return Math.max(flight / 2, 2 * mss);
    }
}
