package io.sphereexplorer.net.tcp;

import static io.sphereexplorer.net.tcp.TcpStackTest.address;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.ip.Ipv4Packet;
import io.sphereexplorer.net.serial.LinkFaults;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** Two connections and the bad line between them, in simulated time and without a thread. */
final class SimulatedLink {
    private static final long LATENCY = 500_000;
    static final long NANOS_AN_OCTET = 10_850; // 921,600 baud

    /** One of the two ends. */
    final class End {
        final String name;
        final Route route;
        TcpConnection connection;
        private long lineFree;
        private Optional<byte[]> overtaken = Optional.empty();

        private End(String name, int address, int peer, TcpConnection connection) {
            this.name = name;
            this.route = new Route(address(address), 1000 + address, address(peer), 1000 + peer);
            this.connection = connection;
        }

        End peer() {
            return this == client ? server : client;
        }
    }

    private record Event(long time, int order, End end, ByteString packet) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return time == other.time ? Integer.compare(order, other.order) : Long.compare(time, other.time);
        }
    }

    final End client;
    final End server;
    final List<String> trace = new ArrayList<>();
    private final PriorityQueue<Event> line = new PriorityQueue<>();
    private final LinkConfig serverConfig;
    private final LinkFaults faults;
    private final RandomGenerator chance;
    private boolean tracing;
    private boolean serverIsThere;
    private int order;
    long now;

    /** The client opens; the server accepts when the SYN arrives. */
    SimulatedLink(LinkConfig clientConfig, LinkConfig serverConfig, LinkFaults faults, RandomGenerator chance) {
        this.serverConfig = serverConfig;
        this.faults = faults;
        this.chance = chance;
        client = new End("client", 1, 2, TcpConnection.open(clientConfig, now));
        server = new End("server", 2, 1, TcpConnection.open(serverConfig, now));
    }

    SimulatedLink traced() {
        tracing = true;
        return this;
    }

    boolean serverIsThere() {
        return serverIsThere;
    }

    /** Lets both ends say what is due, then goes on to the next thing that happens; false if nothing ever will. */
    boolean step() {
        due(client);
        if (serverIsThere) {
            due(server);
        }
        long next = client.connection.deadline();
        if (serverIsThere) {
            next = Math.min(next, server.connection.deadline());
        }
        if (!line.isEmpty() && line.peek().time <= next) {
            deliver(line.remove());
            return true;
        }
        if (next == Sender.NEVER) {
            return false;
        }
        now = Math.max(now, next);
        return true;
    }

    private void due(End end) {
        transmit(end, end.connection.due(now));
    }

    private void deliver(Event event) {
        now = Math.max(now, event.time);
        End end = event.end;
        Ipv4Packet.decode(event.packet.toByteArray())
                .flatMap(TcpCodec::decode)
                .filter(arrival -> arrival.route().equals(end.route))
                .ifPresent(arrival -> arrived(end, arrival.segment()));
    }

    private void arrived(End end, TcpSegment segment) {
        if (end == server && !serverIsThere) {
            if (segment.syn() && !segment.rst()) {
                serverIsThere = true;
                server.connection = TcpConnection.accept(serverConfig, segment, now);
            }
            return;
        }
        transmit(end, end.connection.arrived(segment, now));
    }

    private void transmit(End from, List<TcpSegment> segments) {
        for (TcpSegment segment : segments) {
            byte[] packet = TcpCodec.encode(from.route, segment).toBytes();
            from.lineFree = Math.max(now, from.lineFree) + packet.length * NANOS_AN_OCTET;
            if (tracing) {
                trace.add("%9.3f ms %s %s".formatted(now / 1e6, from.name, describe(segment)));
            }
            meetFate(from, packet);
        }
    }

    private void meetFate(End from, byte[] packet) {
        if (chance.nextDouble() < faults.corrupt()) {
            packet[chance.nextInt(packet.length)] ^= (byte) chance.nextInt(1, 256);
        }
        if (chance.nextDouble() < faults.drop()) {
            note("lost");
            return;
        }
        if (from.overtaken.isEmpty() && chance.nextDouble() < faults.reorder()) {
            note("overtaken");
            from.overtaken = Optional.of(packet);
            return;
        }
        put(from, packet);
        if (chance.nextDouble() < faults.duplicate()) {
            put(from, packet);
        }
        from.overtaken.ifPresent(late -> put(from, late));
        from.overtaken = Optional.empty();
    }

    private void note(String fate) {
        if (tracing) {
            trace.add("             " + fate);
        }
    }

    private void put(End from, byte[] packet) {
        line.add(new Event(from.lineFree + LATENCY, order++, from.peer(), ByteString.copyOf(packet)));
    }

    /** A segment as a golden trace shows it; the text by its length and a few octets. */
    static String describe(TcpSegment segment) {
        var text = new StringBuilder();
        String names = "FSRPA";
        for (int bit = 0; bit < names.length(); bit++) {
            if ((segment.flags() & 1 << bit) != 0) {
                text.append(names.charAt(bit));
            }
        }
        text.append(" seq=").append(Integer.toUnsignedString(segment.sequence().value()));
        if (segment.ack()) {
            text.append(" ack=")
                    .append(Integer.toUnsignedString(segment.acknowledgment().value()));
        }
        text.append(" win=").append(segment.window());
        if (segment.mss() > 0) {
            text.append(" mss=").append(segment.mss());
        }
        if (!segment.payload().isEmpty()) {
            byte[] octets = segment.payload().toByteArray();
            text.append(" text=").append(octets.length).append(' ');
            text.append(HexFormat.of().formatHex(octets, 0, Math.min(4, octets.length)));
        }
        return text.toString();
    }
}
