package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One direction of a {@link NullModem}: octets arrive in order, at the pace of the line if it has one. */
final class Wire {
    /** A reader of a paced line is woken for a full USB packet of its adapter, or when the line falls idle. */
    private static final int BURST = 510;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final OctetRing ring;
    private final Transmitter transmitter;
    private final LineClock clock;
    private boolean cut;

    Wire(int capacity, OptionalInt baud, LineClock clock) {
        this.ring = new OctetRing(capacity);
        this.transmitter = new Transmitter(baud);
        this.clock = clock;
    }

    int read(byte[] buffer) throws IOException {
        lock.lock();
        try {
            int arrived = awaitArrival();
            if (arrived < 0) {
                return -1;
            }
            int taken = Math.min(arrived, buffer.length);
            ring.take(buffer, taken);
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void write(byte[] octets, int offset, int length) throws IOException {
        int end = offset + length;
        lock.lock();
        try {
            int next = offset;
            while (next < end) {
                int part = Math.min(awaitSpace(end - next), end - next);
                transmitter.send(part, clock.nanos());
                ring.put(octets, next, part);
                next += part;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void pace(OptionalInt baud) {
        lock.lock();
        try {
            transmitter.pace(baud);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
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

    /** How many octets can be read now, at least one, or -1 if the wire was cut. */
    private int awaitArrival() throws IOException {
        while (!cut) {
            long now = clock.nanos();
            int pending = transmitter.pending(now);
            if (ring.size() > pending) {
                return ring.size() - pending;
            }
            await(pending > 0, Math.max(0, pending - BURST), now);
        }
        return -1;
    }

    /** How many octets can be written now, at least one. */
    private int awaitSpace(int wanted) throws IOException {
        while (!cut) {
            long now = clock.nanos();
            int fifo = Transmitter.FIFO - transmitter.pending(now);
            if (ring.space() > 0 && fifo > 0) {
                return Math.min(ring.space(), fifo);
            }
            await(ring.space() > 0, Math.max(Transmitter.FIFO / 2, Transmitter.FIFO - wanted), now);
        }
        throw new SerialPortException.Gone("the far end of the line");
    }

    @SuppressWarnings("WaitNotInLoop") // the callers'
    private void await(boolean paced, int pending, long now) throws IOException {
        try {
            if (paced) {
                clock.await(changed, transmitter.untilPending(pending, now));
            } else {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while waiting for the line").initCause(e);
        }
    }
}
