package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.SECONDS;

/** Limits how often a peer is told where this side stands, so that two could not keep each other busy (RFC 5961 §7). */
final class ChallengeLimit {
    private static final int A_SECOND = 64;

    private long second;
    private int count;

    boolean permits(long now) {
        long current = now / SECONDS.toNanos(1);
        count = current == second ? count + 1 : 0;
        second = current;
        return count < A_SECOND;
    }
}
