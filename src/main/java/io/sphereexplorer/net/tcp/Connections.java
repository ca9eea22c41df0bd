package io.sphereexplorer.net.tcp;

import io.sphereexplorer.net.ip.DestinationUnreachable;
import io.sphereexplorer.net.ip.Ipv4Packet;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings each segment to its connection and collects the answers; always called under the stack's lock. */
final class Connections {
    private static final int MAX_CHANNELS = 512;
    private static final int FIRST_EPHEMERAL_PORT = 49_152;
    private static final int LAST_PORT = 65_535;

    private final TcpStack stack;
    private final Map<Route, Channel> channels = new LinkedHashMap<>();
    private final Map<Integer, TcpListener> listeners = new HashMap<>();
    private List<Ipv4Packet> outgoing = new ArrayList<>();

    Connections(TcpStack stack) {
        this.stack = stack;
    }

    TcpListener listen(int port) throws BindException {
        if (listeners.containsKey(port)) {
            throw new BindException("port " + port + " is in use");
        }
        var listener = new TcpListener(stack, port, stack.newCondition());
        listeners.put(port, listener);
        return listener;
    }

    void forget(TcpListener listener) {
        listeners.remove(listener.port(), listener);
    }

    /** Begins a connection from a free port drawn by chance. */
    Channel open(InetSocketAddress remote) throws IOException {
        if (channels.size() >= MAX_CHANNELS || !(remote.getAddress() instanceof Inet4Address address)) {
            throw new SocketException("no connection to " + remote + " can be opened");
        }
        Route route;
        do {
            int port = stack.config().random().nextInt(FIRST_EPHEMERAL_PORT, LAST_PORT + 1);
            route = new Route(stack.local(), port, address, remote.getPort());
        } while (channels.containsKey(route));
        stack.wakeLink();
        return add(route, TcpConnection.open(stack.config(), stack.now()));
    }

    void abort() {
        channels.values().forEach(Channel::abort);
        stack.wakeLink();
    }

    void stopListening() {
        listeners.values().forEach(TcpListener::fail);
    }

    void arrived(TcpCodec.Arrival arrival) {
        Route route = arrival.route();
        TcpSegment segment = arrival.segment();
        Channel channel = channels.get(route);
        TcpListener listener = listeners.get(route.localPort());
        if (channel != null) {
            send(route, channel.connection().arrived(segment, stack.now()));
            channel.signal();
        } else if (listener != null && segment.syn() && !segment.ack() && !segment.rst()) {
            accept(listener, route, segment);
        } else if (!segment.rst()) {
            send(route, List.of(TcpSegment.refusing(segment)));
        }
    }

    /** An ICMP message named a packet that did not get through. */
    void unreachable(DestinationUnreachable report) {
        Channel channel = channels.get(
                new Route(stack.local(), report.sourcePort(), report.destination(), report.destinationPort()));
        if (channel == null || report.protocol() != Ipv4Packet.TCP) {
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

    /** Lets every connection send what is due, and says when the next one is. */
    long moveOn() {
        long now = stack.now();
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

    /** The packets collected since the last call, in order. */
    List<Ipv4Packet> takeOutgoing() {
        List<Ipv4Packet> packets = outgoing;
        outgoing = new ArrayList<>();
        return packets;
    }

    private void accept(TcpListener listener, Route route, TcpSegment syn) {
        if (!listener.hasRoom() || channels.size() >= MAX_CHANNELS) {
            return;
        }
        Channel opened = add(route, TcpConnection.accept(stack.config(), syn, stack.now()));
        listener.opening(opened).ifPresent(evicted -> {
            send(evicted.route(), evicted.connection().due(stack.now()));
            channels.remove(evicted.route());
        });
    }

    private Channel add(Route route, TcpConnection connection) {
        var channel = new Channel(stack, route, connection, stack.newCondition());
        channels.put(route, channel);
        return channel;
    }

    private void send(Route route, List<TcpSegment> segments) {
        segments.forEach(segment -> outgoing.add(TcpCodec.encode(route, segment)));
    }
}
