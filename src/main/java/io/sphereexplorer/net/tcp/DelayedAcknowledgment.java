package io.sphereexplorer.net.tcp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** When an acknowledgment is due that nothing else has carried: after every second segment, or soon (RFC 5681 §4.2). */
final class DelayedAcknowledgment {
    private static final long DELAY = MILLISECONDS.toNanos(10);
    private static final long AT_ONCE = 0;

    private long dueAt = Sender.NEVER;

    long dueAt() {
        return dueAt;
    }

    void atOnce() {
        dueAt = AT_ONCE;
    }

    /** A segment came in order. */
    void arrived(long now) {
        dueAt = dueAt == Sender.NEVER ? now + DELAY : AT_ONCE;
    }

    void sent() {
        dueAt = Sender.NEVER;
    }
}
