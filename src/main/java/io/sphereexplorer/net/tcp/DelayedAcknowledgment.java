package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * When an acknowledgment is due that nothing else has carried: after every second full-sized segment, or soon
 * (RFC 5681 §4.2). What comes in small pieces, as a log does, waits, so that few acknowledgments share the line with
 * what goes the other way.
 */
final class DelayedAcknowledgment {
    private static final long DELAY = MILLISECONDS.toNanos(40);
    private static final long AT_ONCE = 0;

    private long dueAt = Sender.NEVER;
    private int fullSize = Sender.DEFAULT_MSS;
    private int waiting;

    long dueAt() {
        return dueAt;
    }

    void atOnce() {
        dueAt = AT_ONCE;
    }

    /** A segment with so many octets came in order; the longest so far tells what the peer's full size is. */
    void arrived(int octets, long now) {
        fullSize = Math.max(fullSize, octets);
        waiting += octets;
        dueAt = waiting >= 2 * fullSize ? AT_ONCE : Math.min(dueAt, now + DELAY);
    }

    void sent() {
        dueAt = Sender.NEVER;
        waiting = 0;
    }
}
