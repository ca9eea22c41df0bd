package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One direction of a {@link NullModem}: octets arrive in order, at the pace of the line if it has one. */
final class Wire {
    /** A reader of a paced line gets a full USB packet of its adapter, or what is there when the line falls idle. */
    static final int BURST = 510;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
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
            int arrived = awaitArrival(Math.min(BURST, buffer.length));
            if (arrived < 0) {
                return -1;
            }
            int taken = Math.min(arrived, buffer.length);
            if (ring.space() == 0) { // else a writer waits for the transmitter, hence for the time
                drained.signalAll();
            }
            ring.take(buffer, taken);
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
                if (ring.size() == 0) { // else a reader waits for the transmitter, hence for the time
                    filled.signalAll();
                }
                ring.put(octets, next, part);
                next += part;
            }
        } finally {
            lock.unlock();
        }
    }

    void pace(OptionalInt baud) {
        lock.lock();
        try {
            transmitter.pace(baud);
            wakeBoth();
        } finally {
            lock.unlock();
        }
    }

    void cut() {
        lock.lock();
        try {
            cut = true;
            wakeBoth();
        } finally {
            lock.unlock();
        }
    }

    private void wakeBoth() {
        filled.signalAll();
        drained.signalAll();
    }

    /** How many octets can be read now, at least one, or -1 if the wire was cut. */
    private int awaitArrival(int wanted) throws IOException {
        while (!cut) {
            long now = clock.nanos();
            int pending = transmitter.pending(now);
            int arrived = Math.max(0, ring.size() - pending);
            if (arrived >= wanted || (arrived > 0 && pending == 0)) {
                return arrived;
            }
            await(filled, pending > 0, Math.max(0, pending + arrived - wanted), now);
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
            await(drained, ring.space() > 0, Math.max(Transmitter.FIFO / 2, Transmitter.FIFO - wanted), now);
        }
        throw new SerialPortException.Gone("the far end of the line");
    }

    @SuppressWarnings("WaitNotInLoop") // the callers'
    private void await(Condition changed, boolean paced, int pending, long now) throws IOException {
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
