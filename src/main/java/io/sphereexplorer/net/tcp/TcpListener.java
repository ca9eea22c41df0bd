package io.sphereexplorer.net.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;

/** A port that takes connections. How many may wait, whole or half open, is limited. */
public final class TcpListener implements Closeable {
    private static final int BACKLOG = 32;

    private final TcpStack stack;
    private final int port;
    private final Condition changed;
    private final Queue<Channel> halfOpen = new ArrayDeque<>();
    private final Queue<Channel> established = new ArrayDeque<>();
    private boolean closed;

    /** @param changed a condition of the stack's lock */
    TcpListener(TcpStack stack, int port, Condition changed) {
        this.stack = stack;
        this.port = port;
        this.changed = changed;
    }

    public int port() {
        return port;
    }

    /**
     * Waits for the next connection.
     *
     * @throws SocketException once the listener or the link is closed
     * @throws InterruptedIOException if the thread is interrupted
     */
    public TcpSocket accept() throws IOException {
        Channel channel = next();
        var remote =
                new InetSocketAddress(channel.route().remote(), channel.route().remotePort());
        return new TcpSocket(new TcpEndpoint(stack, channel), remote, Duration.ZERO);
    }

    /** Takes no more connections and ends those that nobody has taken; the others go on. */
    @Override
    public void close() {
        stack.lock();
        try {
            stack.forget(this);
            fail();
            halfOpen.forEach(Channel::abort);
            established.forEach(Channel::abort);
        } finally {
            stack.unlock();
        }
    }

    /** For the link thread, which holds the lock: a SYN arrived. If there are many, the oldest half-open gives way. */
    Optional<Channel> opening(Channel channel) {
        halfOpen.add(channel);
        if (halfOpen.size() <= BACKLOG) {
            return Optional.empty();
        }
        Channel oldest = halfOpen.remove();
        oldest.abort();
        return Optional.of(oldest);
    }

    /** For the link thread, which holds the lock: whether another connection may begin. */
    boolean hasRoom() {
        return established.size() < BACKLOG;
    }

    /** For the link thread, which holds the lock: moves what has come to be open or closed. */
    void update() {
        halfOpen.removeIf(channel -> {
            TcpState state = channel.connection().state();
            if (state != TcpState.SYN_RECEIVED && state != TcpState.CLOSED) {
                established.add(channel);
                changed.signal();
            }
            return state != TcpState.SYN_RECEIVED;
        });
    }

    /** For whoever holds the lock: whoever waits gets an exception. */
    void fail() {
        closed = true;
        changed.signalAll();
    }

    private Channel next() throws IOException {
        stack.lock();
        try {
            while (!closed && established.isEmpty()) {
                changed.await();
            }
            if (closed) {
                throw new SocketException("the listener is closed");
            }
            return established.remove();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } finally {
            stack.unlock();
        }
    }
}
