package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.SECONDS;

/** When a peer that has said nothing for long is to be asked for a sign of life, and when to give it up. */
final class KeepAlive {
    static final long IDLE = SECONDS.toNanos(10);
    static final long INTERVAL = SECONDS.toNanos(2);
    static final int PROBES = 5;

    private long heardAt;
    private int probes;

    KeepAlive(long now) {
        heardAt = now;
    }

    void heard(long now) {
        heardAt = now;
        probes = 0;
    }

    /** When the next probe, or giving up, is due. */
    long dueAt() {
        return heardAt + IDLE + probes * INTERVAL;
    }

    /** Counts a probe; false if enough were sent in vain. */
    boolean probe() {
        return ++probes <= PROBES;
    }
}
