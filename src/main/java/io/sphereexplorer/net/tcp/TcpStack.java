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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MAX_CHANNELS = 512;
    private static final int FIRST_EPHEMERAL_PORT = 49_152;
    private static final int LAST_PORT = 65_535;
    private static final long FAREWELL_MILLIS = 100;

    private final IpLink link;
    private final LinkConfig config;
    private final long start;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<Runnable> inbox = new ArrayDeque<>();
    private final Map<Route, Channel> channels = new LinkedHashMap<>();
    private final Map<Integer, TcpListener> listeners = new HashMap<>();
    private final List<Ipv4Packet> outgoing = new ArrayList<>();
    private final List<Runnable> goneListeners = new ArrayList<>();
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
            if (listeners.containsKey(port)) {
                throw new BindException("port " + port + " is in use");
            }
            var listener = new TcpListener(this, port, lock.newCondition());
            listeners.put(port, listener);
            return listener;
        } finally {
            lock.unlock();
        }
    }

    /** Calls {@code listener} once, from a thread of the stack, when the port is unplugged; at once if it was already. */
    public void onGone(Runnable listener) {
        lock.lock();
        try {
            if (goneBecause == null) {
                goneListeners.add(listener);
                return;
            }
            if (closing) {
                return;
            }
        } finally {
            lock.unlock();
        }
        listener.run();
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
            channels.values().forEach(Channel::abort);
            wakeLink();
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
        listeners.remove(listener.port(), listener);
    }

    /** Begins a connection from a free port drawn by chance. */
    Channel open(InetSocketAddress remote) throws IOException {
        lock.lock();
        try {
            failIfGone();
            if (channels.size() >= MAX_CHANNELS || !(remote.getAddress() instanceof Inet4Address address)) {
                throw new SocketException("no connection to " + remote + " can be opened");
            }
            Route route;
            do {
                int port = config.random().nextInt(FIRST_EPHEMERAL_PORT, LAST_PORT + 1);
                route = new Route(link.local(), port, address, remote.getPort());
            } while (channels.containsKey(route));
            wakeLink();
            return add(route, TcpConnection.open(config, now()));
        } finally {
            lock.unlock();
        }
    }

    private Channel add(Route route, TcpConnection connection) {
        var channel = new Channel(this, route, connection, lock.newCondition());
        channels.put(route, channel);
        return channel;
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
            gone(new SocketException("the port was closed or unplugged"));
        } catch (IOException e) {
            gone(e);
        }
    }

    private void arrived(Ipv4Packet packet) {
        if (packet.protocol() == Ipv4Packet.TCP) {
            TcpCodec.decode(packet).ifPresent(arrival -> enqueue(() -> arrived(arrival)));
        } else if (packet.protocol() == Ipv4Packet.ICMP) {
            DestinationUnreachable.decode(packet.payload()).ifPresent(report -> enqueue(() -> unreachable(report)));
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
                long deadline = moveOn();
                if (!outgoing.isEmpty() || closing || goneBecause != null) {
                    var packets = List.copyOf(outgoing);
                    outgoing.clear();
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

    /** Lets every connection send what is due. */
    private long moveOn() {
        long now = now();
        long deadline = Sender.NEVER;
        for (Channel channel : channels.values()) {
            TcpConnection connection = channel.connection();
            send(channel.route(), connection.due(now));
            deadline = Math.min(deadline, connection.deadline());
            if (connection.state() == TcpState.CLOSED) {
                channel.signal();
            }
        }
        listeners.values().forEach(TcpListener::update);
        channels.values().removeIf(channel -> channel.connection().state() == TcpState.CLOSED);
        return deadline;
    }

    private void arrived(TcpCodec.Arrival arrival) {
        Route route = arrival.route();
        TcpSegment segment = arrival.segment();
        Channel channel = channels.get(route);
        if (channel != null) {
            send(route, channel.connection().arrived(segment, now()));
            channel.signal();
        } else if (segment.syn() && !segment.ack() && !segment.rst() && listeners.containsKey(route.localPort())) {
            accept(route, segment);
        } else if (!segment.rst()) {
            send(route, List.of(TcpSegment.refusing(segment)));
        }
    }

    private void accept(Route route, TcpSegment syn) {
        TcpListener listener = listeners.get(route.localPort());
        if (listener != null && listener.hasRoom() && channels.size() < MAX_CHANNELS) {
            listener.opening(add(route, TcpConnection.accept(config, syn, now())));
        }
    }

    private void unreachable(DestinationUnreachable report) {
        if (report.protocol() != Ipv4Packet.TCP) {
            return;
        }
        int localPort = report.sourcePort();
        int remotePort = report.destinationPort();
        Channel channel = channels.get(new Route(link.local(), localPort, report.destination(), remotePort));
        if (channel == null) {
            return;
        }
        switch (report.code()) {
            case DestinationUnreachable.FRAGMENTATION_NEEDED ->
                channel.connection().limitPackets(report.nextHopMtu());
            case DestinationUnreachable.PORT -> channel.connection().unreachable(Failure.REFUSED);
            default -> channel.connection().unreachable(Failure.UNREACHABLE);
        }
        channel.signal();
    }

    private void send(Route route, List<TcpSegment> segments) {
        segments.forEach(segment -> outgoing.add(TcpCodec.encode(route, segment)));
    }

    private void gone(IOException cause) {
        List<Runnable> toTell;
        lock.lock();
        try {
            if (goneBecause != null) {
                return;
            }
            goneBecause = cause;
            channels.values().forEach(channel -> channel.connection().abort());
            channels.values().forEach(Channel::signal);
            listeners.values().forEach(TcpListener::fail);
            wakeLink();
            toTell = closing ? List.of() : List.copyOf(goneListeners);
        } finally {
            lock.unlock();
        }
        link.close();
        toTell.forEach(Runnable::run);
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
