package io.sphereexplorer.net.tcp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/** A connection as threads see it: calls wait until the link thread has brought it far enough. */
final class Channel {
    private static final long FOREVER = 0;

    private final TcpStack stack;
    private final Route route;
    private final TcpConnection connection;
    private final Condition changed;

    /** @param changed a condition of the stack's lock */
    Channel(TcpStack stack, Route route, TcpConnection connection, Condition changed) {
        this.stack = stack;
        this.route = route;
        this.connection = connection;
        this.changed = changed;
    }

    Route route() {
        return route;
    }

    /** For the link thread, which holds the stack's lock. */
    TcpConnection connection() {
        return connection;
    }

    /** For the link thread, which holds the stack's lock: wakes whoever waits. */
    void signal() {
        changed.signalAll();
    }

    /** Waits until the peer has answered; {@code millis} of 0 waits for ever. */
    void awaitOpen(long millis) throws IOException {
        stack.lock();
        try {
            await(() -> connection.state() != TcpState.SYN_SENT, millis, "no answer from " + route.remote());
            failIfBroken();
        } catch (IOException e) {
            abort();
            throw e;
        } finally {
            stack.unlock();
        }
    }

    /** Waits for at least one octet; -1 at the end, and {@code millis} of 0 waits for ever. */
    int read(byte[] target, int offset, int length, long millis) throws IOException {
        stack.lock();
        try {
            await(() -> connection.readable() > 0 || connection.inputFinished(), millis, "nothing came in time");
            failIfBroken();
            if (connection.readable() == 0) {
                return -1;
            }
            int count = connection.read(target, offset, length);
            stack.wakeLink();
            return count;
        } finally {
            stack.unlock();
        }
    }

    /** Waits until all octets have a place in the send buffer. */
    void write(byte[] octets, int offset, int length) throws IOException {
        stack.lock();
        try {
            int written = 0;
            while (written < length) {
                int worthwhile = Math.min(length - written, Sender.CAPACITY / 4);
                await(() -> connection.room() >= worthwhile || !connection.canWrite(), FOREVER, "");
                failIfBroken();
                if (!connection.canWrite()) {
                    throw new SocketException(Failure.ABORTED.text());
                }
                int count = Math.min(length - written, connection.room());
                connection.write(octets, offset + written, count);
                written += count;
                stack.wakeLink();
            }
        } finally {
            stack.unlock();
        }
    }

    int available() {
        stack.lock();
        try {
            return connection.readable();
        } finally {
            stack.unlock();
        }
    }

    /** How many octets were written that the peer has not acknowledged. */
    int unacknowledged() {
        stack.lock();
        try {
            return Sender.CAPACITY - connection.room();
        } finally {
            stack.unlock();
        }
    }

    void finishOutput() {
        change(connection::finishOutput);
    }

    void discardInput() {
        change(connection::discardInput);
    }

    /** Lets the connection end in order, without waiting for it. */
    void close() {
        change(() -> connection.close(stack.now()));
    }

    /** Ends the connection at once; whoever waits gets an exception. */
    void abort() {
        change(connection::abort);
    }

    private void change(Runnable change) {
        stack.lock();
        try {
            change.run();
            changed.signalAll();
            stack.wakeLink();
        } finally {
            stack.unlock();
        }
    }

    private void await(BooleanSupplier done, long millis, String timeoutText) throws IOException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        while (!done.getAsBoolean() && connection.failure().isEmpty()) {
            if (millis != FOREVER && left <= 0) {
                throw new SocketTimeoutException(timeoutText);
            }
            try {
                if (millis == FOREVER) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                abort();
                var interrupted = new InterruptedIOException("interrupted");
                interrupted.initCause(e);
                throw interrupted;
            }
        }
    }

    private void failIfBroken() throws IOException {
        Optional<IOException> gone = stack.gone();
        if (gone.isPresent() && connection.failure().isPresent()) {
            var failure = new SocketException("the link is gone");
            failure.initCause(gone.get());
            throw failure;
        }
        if (connection.failure().isPresent()) {
            Failure reason = connection.failure().get();
            throw switch (reason) {
                case REFUSED -> new ConnectException(reason.text());
                case UNREACHABLE -> new NoRouteToHostException(reason.text());
                case RESET, SILENT, ABORTED -> new SocketException(reason.text());
            };
        }
    }
}
