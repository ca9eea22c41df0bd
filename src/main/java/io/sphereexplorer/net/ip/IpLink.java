package io.sphereexplorer.net.ip;

import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.slip.SlipLink;
import java.io.IOException;
import java.net.Inet4Address;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** IPv4 packets to and from one address over a serial port. Drops, and counts, what it cannot use. */
public final class IpLink implements AutoCloseable {
    /** Peers may send a little more than they were asked for; the known bridge takes frames of this size. */
    private static final int MIN_ACCEPTED_PACKET = 2000;

    private final SlipLink frames;
    private final Inet4Address local;
    private final AtomicLong compressed = new AtomicLong();
    private final AtomicLong unusable = new AtomicLong();

    /**
     * Takes the port over: {@link #close} closes it.
     *
     * @param mtu the longest packet that will be sent, in octets
     */
    public IpLink(SerialPort port, Inet4Address local, int mtu) {
        frames = new SlipLink(port, Math.max(mtu, MIN_ACCEPTED_PACKET));
        this.local = local;
    }

    public Inet4Address local() {
        return local;
    }

    /**
     * Waits for octets and hands over the packets to the local address that are complete with them.
     *
     * @return false once the port is closed or unplugged
     */
    public boolean receive(Consumer<Ipv4Packet> packets) throws IOException {
        return frames.receive(octets -> arrived(octets, packets));
    }

    /** Sends the packets in one piece; waits while the line or its flow control is busy. */
    public void send(List<Ipv4Packet> packets) throws IOException {
        frames.send(packets.stream().map(Ipv4Packet::toBytes).toList());
    }

    /** How many packets looked like compressed headers (RFC 1144), which means that the peer's line is set wrongly. */
    public long compressed() {
        return compressed.get();
    }

    /** How many packets were damaged, no IPv4 or not for the local address. */
    public long unusable() {
        return unusable.get();
    }

    @Override
    public void close() {
        frames.close();
    }

    private void arrived(byte[] octets, Consumer<Ipv4Packet> packets) {
        int version = (octets[0] & 0xF0) >> 4;
        if (version >= 7) {
            compressed.incrementAndGet();
            return;
        }
        Ipv4Packet.decode(octets)
                .filter(packet -> packet.destination().equals(local))
                .ifPresentOrElse(packets, unusable::incrementAndGet);
    }
}
