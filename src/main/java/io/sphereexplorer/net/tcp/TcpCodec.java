package io.sphereexplorer.net.tcp;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.ip.InternetChecksum;
import io.sphereexplorer.net.ip.Ipv4Packet;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Segments as IPv4 packets and back (RFC 9293 §3.1); the only option spoken is the maximum segment size. */
final class TcpCodec {
    private static final int SOURCE_PORT = 0;
    private static final int DESTINATION_PORT = 2;
    private static final int SEQUENCE = 4;
    private static final int ACKNOWLEDGMENT = 8;
    private static final int DATA_OFFSET = 12;
    private static final int FLAGS = 13;
    private static final int WINDOW = 14;
    private static final int CHECKSUM = 16;
    private static final int HEADER_SIZE = 20;
    private static final int FLAGS_USED = 0x1F;

    private static final int OPTION_END = 0;
    private static final int OPTION_NO_OPERATION = 1;
    private static final int OPTION_MSS = 2;
    private static final int OPTION_MSS_SIZE = 4;

    private TcpCodec() {}

    /** A segment together with the ends it travels between, the local one being where it arrived. */
    record Arrival(Route route, TcpSegment segment) {}

    static Ipv4Packet encode(Route route, TcpSegment segment) {
        int headerSize = HEADER_SIZE + (segment.mss() > 0 ? OPTION_MSS_SIZE : 0);
        byte[] octets = new byte[headerSize + segment.payload().size()];
        var header = ByteBuffer.wrap(octets);
        header.putShort(SOURCE_PORT, (short) route.localPort());
        header.putShort(DESTINATION_PORT, (short) route.remotePort());
        header.putInt(SEQUENCE, segment.sequence().value());
        header.putInt(ACKNOWLEDGMENT, segment.acknowledgment().value());
        header.put(DATA_OFFSET, (byte) ((headerSize / Integer.BYTES) << 4));
        header.put(FLAGS, (byte) segment.flags());
        header.putShort(WINDOW, (short) segment.window());
        if (segment.mss() > 0) {
            header.putInt(HEADER_SIZE, (OPTION_MSS << 24) | (OPTION_MSS_SIZE << 16) | segment.mss());
        }
        segment.payload().copyTo(octets, headerSize, 0, segment.payload().size());
        long pseudoHeader =
                pseudoHeader(route.local().getAddress(), route.remote().getAddress(), octets.length);
        header.putShort(CHECKSUM, (short) checksum(pseudoHeader, octets));
        return new Ipv4Packet(route.local(), route.remote(), Ipv4Packet.TCP, ByteString.copyOf(octets));
    }

    /** Empty if the packet holds no whole, undamaged segment; unknown options are skipped. */
    static Optional<Arrival> decode(Ipv4Packet packet) {
        byte[] octets = packet.payload().toByteArray();
        if (octets.length < HEADER_SIZE) {
            return Optional.empty();
        }
        int headerSize = ((octets[DATA_OFFSET] >> 4) & 0xF) * Integer.BYTES;
        long pseudoHeader =
                pseudoHeader(packet.source().getAddress(), packet.destination().getAddress(), octets.length);
        if (headerSize < HEADER_SIZE || headerSize > octets.length || checksum(pseudoHeader, octets) != 0) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(octets);
        var route = new Route(
                packet.destination(),
                Short.toUnsignedInt(header.getShort(DESTINATION_PORT)),
                packet.source(),
                Short.toUnsignedInt(header.getShort(SOURCE_PORT)));
        var segment = new TcpSegment(
                octets[FLAGS] & FLAGS_USED,
                new SequenceNumber(header.getInt(SEQUENCE)),
                new SequenceNumber(header.getInt(ACKNOWLEDGMENT)),
                Short.toUnsignedInt(header.getShort(WINDOW)),
                mss(header, headerSize),
                ByteString.copyOf(octets, headerSize, octets.length - headerSize));
        return Optional.of(new Arrival(route, segment));
    }

    private static int mss(ByteBuffer header, int headerSize) {
        int option = HEADER_SIZE;
        while (option < headerSize && header.get(option) != OPTION_END) {
            if (header.get(option) == OPTION_NO_OPERATION) {
                option++;
                continue;
            }
            int size = option + 1 < headerSize ? header.get(option + 1) : 0;
            if (size < 2 || option + size > headerSize) {
                return 0;
            }
            if (header.get(option) == OPTION_MSS && size == OPTION_MSS_SIZE) {
                return Short.toUnsignedInt(header.getShort(option + 2));
            }
            option += size;
        }
        return 0;
    }

    private static long pseudoHeader(byte[] source, byte[] destination, int length) {
        return InternetChecksum.sum(source, 0, source.length)
                + InternetChecksum.sum(destination, 0, destination.length)
                + Ipv4Packet.TCP
                + length;
    }

    private static int checksum(long pseudoHeader, byte[] octets) {
        return InternetChecksum.fold(pseudoHeader + InternetChecksum.sum(octets, 0, octets.length));
    }
}
