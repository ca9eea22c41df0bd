package io.sphereexplorer.net.tcp;

import io.sphereexplorer.net.ip.DestinationUnreachable;
import io.sphereexplorer.net.ip.IpLink;
import io.sphereexplorer.net.ip.Ipv4Packet;
import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All TCP connections over one port. One thread reads the port and never waits for anything else; another, the link
 * thread, moves the connections on and writes. Callers of sockets meet them under one lock, which nobody holds while
 * reading or writing the port.
 */
public final class TcpStack implements AutoCloseable {
    private static final int MAX_INBOX = 1024;
    private static final long FAREWELL_MILLIS = 100;

    private final IpLink link;
    private final LinkConfig config;
    private final long start;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<Runnable> inbox = new ArrayDeque<>();
    private final Connections connections = new Connections(this);
    private final Thread reader;
    private final Thread writer;
    private boolean attention;
    private boolean closing;
    private @Nullable IOException goneBecause;

    /** Takes the port over, {@link #close} closes it, and starts its two daemon threads. */
    public TcpStack(SerialPort port, Inet4Address local, LinkConfig config) {
        this.config = config;
        link = new IpLink(port, local, config.mtu());
        start = config.nanoClock().getAsLong();
        reader = Thread.ofPlatform().daemon().name("tcp-reader").start(this::read);
        writer = Thread.ofPlatform().daemon().name("tcp-link").start(this::run);
    }

    /**
     * Connects to a port of a peer.
     *
     * @throws java.net.ConnectException if the peer refuses
     * @throws java.net.SocketTimeoutException if nothing answers in time
     * @throws SocketException if the link is gone
     */
    public TcpSocket connect(Inet4Address remote, int port, Duration timeout) throws IOException {
        return new TcpSocket(new TcpEndpoint(this), new InetSocketAddress(remote, port), timeout);
    }

    /**
     * Takes connections to a port from now on.
     *
     * @throws BindException if somebody already does
     */
    public TcpListener listen(int port) throws IOException {
        lock.lock();
        try {
            failIfGone();
            return connections.listen(port);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the port was unplugged or this stack closed; a socket that failed because of either finds it so. */
    public boolean isGone() {
        lock.lock();
        try {
            return goneBecause != null || closing;
        } finally {
            lock.unlock();
        }
    }

    /** Says farewell to the peers, closes the port and waits for the threads; every socket fails from now on. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            connections.abort();
        } finally {
            lock.unlock();
        }
        join(writer, FAREWELL_MILLIS);
        link.close();
        join(writer, 0);
        join(reader, 0);
    }

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    LinkConfig config() {
        return config;
    }

    Inet4Address local() {
        return link.local();
    }

    /** Nanoseconds since the stack began. */
    long now() {
        return config.nanoClock().getAsLong() - start;
    }

    /** Why the link is gone; empty while it is there. For whoever holds the lock. */
    Optional<IOException> gone() {
        return Optional.ofNullable(goneBecause);
    }

    /** A connection has something to say; for whoever holds the lock. */
    void wakeLink() {
        attention = true;
        work.signal();
    }

    /** For whoever holds the lock: the port is free again. */
    void forget(TcpListener listener) {
        connections.forget(listener);
    }

    Condition newCondition() {
        return lock.newCondition();
    }

    /** Begins a connection from a free port drawn by chance. */
    Channel open(InetSocketAddress remote) throws IOException {
        lock.lock();
        try {
            failIfGone();
            return connections.open(remote);
        } finally {
            lock.unlock();
        }
    }

    private void failIfGone() throws SocketException {
        if (closing || goneBecause != null) {
            var failure = new SocketException("the link is gone");
            failure.initCause(goneBecause);
            throw failure;
        }
    }

    private void read() {
        try {
            boolean there = true;
            while (there) {
                there = link.receive(this::arrived);
            }
        } catch (IOException e) {
            gone(e);
        } finally {
            gone(new SocketException("the port was closed or unplugged"));
        }
    }

    private void arrived(Ipv4Packet packet) {
        if (packet.protocol() == Ipv4Packet.TCP) {
            TcpCodec.decode(packet).ifPresent(arrival -> enqueue(() -> connections.arrived(arrival)));
        } else if (packet.protocol() == Ipv4Packet.ICMP) {
            DestinationUnreachable.decode(packet.payload())
                    .ifPresent(report -> enqueue(() -> connections.unreachable(report)));
        }
    }

    /** What does not fit is lost, as on any link; waiting here could block both directions for ever. */
    private void enqueue(Runnable arrival) {
        lock.lock();
        try {
            if (inbox.size() < MAX_INBOX) {
                inbox.add(arrival);
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (var packets = nextPackets(); !packets.isEmpty(); packets = nextPackets()) {
                link.send(packets);
            }
        } catch (IOException e) {
            gone(e);
        } catch (InterruptedException e) {
            gone(new SocketException("the link thread was interrupted"));
        } finally {
            gone(new SocketException("the link thread has ended"));
        }
    }

    /** Waits for something to send; empty when the stack is closing and all is said. */
    private List<Ipv4Packet> nextPackets() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                attention = false;
                while (!inbox.isEmpty()) {
                    inbox.remove().run();
                }
                long deadline = connections.moveOn();
                List<Ipv4Packet> packets = connections.takeOutgoing();
                if (!packets.isEmpty() || closing || goneBecause != null) {
                    return packets;
                }
                awaitWork(deadline);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitWork(long deadline) throws InterruptedException {
        long left = deadline - now();
        while (left > 0 && !attention && inbox.isEmpty()) {
            left = work.awaitNanos(left);
        }
    }

    private void gone(IOException cause) {
        lock.lock();
        try {
            if (goneBecause == null) {
                goneBecause = cause;
            }
            connections.abort();
            connections.stopListening();
        } finally {
            lock.unlock();
        }
        link.close();
    }

    private static void join(Thread thread, long millis) {
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
