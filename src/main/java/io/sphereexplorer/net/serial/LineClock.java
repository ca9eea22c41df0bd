package io.sphereexplorer.net.serial;

import java.util.concurrent.locks.Condition;

/** The monotonic time a paced line runs on; tests give their own, so that they need not wait. */
interface LineClock {
    LineClock SYSTEM = new LineClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller's
        public void await(Condition changed, long nanos) throws InterruptedException {
            var _ = changed.awaitNanos(nanos);
        }
    };

    long nanos();

    /** Waits at most so many nanoseconds for a signal; may return early, as conditions do. */
    void await(Condition changed, long nanos) throws InterruptedException;
}
