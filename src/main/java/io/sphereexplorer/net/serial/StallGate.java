package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets octets pass, or holds whoever carries them until it is opened, its time is over, or the line is cut. */
final class StallGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LineClock clock;
    private boolean stalled;
    private boolean cut;
    private long opensAt;

    StallGate(LineClock clock) {
        this.clock = clock;
    }

    /** Waits while the gate is shut; false once the line is cut. */
    boolean pass() throws IOException {
        lock.lock();
        try {
            while (stalled && !cut) {
                long left = opensAt - clock.nanos();
                stalled = left > 0;
                if (stalled) {
                    clock.await(changed, left);
                }
            }
            return !cut;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted on a stalled line").initCause(e);
        } finally {
            lock.unlock();
        }
    }

    void shut(Duration time) {
        lock.lock();
        try {
            stalled = true;
            opensAt = clock.nanos() + time.toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void open() {
        shut(Duration.ZERO);
    }

    void cut() {
        lock.lock();
        try {
            cut = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
