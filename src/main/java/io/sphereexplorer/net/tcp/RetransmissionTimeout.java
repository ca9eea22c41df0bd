package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

/** How long to wait for an acknowledgment, in nanoseconds, learnt from the answers so far (RFC 6298). */
final class RetransmissionTimeout {
    private static final long INITIAL = SECONDS.toNanos(1);
    private static final long MIN = MILLISECONDS.toNanos(200);
    private static final long MAX = SECONDS.toNanos(60);
    private static final long GRANULARITY = MILLISECONDS.toNanos(10);

    private long base = INITIAL;
    private long smoothed;
    private long variation;
    private int doublings;

    /** Takes in a round trip of a segment that was sent only once (Karn's rule is the caller's). */
    void sample(long roundTrip) {
        if (smoothed == 0) {
            smoothed = Math.max(1, roundTrip);
            variation = roundTrip / 2;
        } else {
            variation += (Math.abs(smoothed - roundTrip) - variation) / 4;
            smoothed += (roundTrip - smoothed) / 8;
        }
        base = Math.clamp(smoothed + Math.max(GRANULARITY, 4 * variation), MIN, MAX);
    }

    /** Doubles the time after it was over in vain. */
    void backOff() {
        if (value() < MAX) {
            doublings++;
        }
    }

    /** Forgets the doublings, since the peer answered. */
    void answered() {
        doublings = 0;
    }

    long value() {
        return Math.min(MAX, base << doublings);
    }
}
