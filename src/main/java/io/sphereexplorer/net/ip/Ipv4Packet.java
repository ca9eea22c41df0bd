package io.sphereexplorer.net.ip;

import io.sphereexplorer.net.ByteString;
import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A whole IPv4 packet (RFC 791); fragments are neither made nor accepted.
 *
 * @param protocol {@link #TCP}, {@link #ICMP} or any other of 0 to 255
 */
public record Ipv4Packet(Inet4Address source, Inet4Address destination, int protocol, ByteString payload) {
    public static final int ICMP = 1;
    public static final int TCP = 6;
    /** Octets of a header without options. */
    public static final int HEADER_SIZE = 20;

    private static final int VERSION_AND_HEADER_WORDS = 0;
    private static final int TOTAL_LENGTH = 2;
    private static final int FLAGS_AND_FRAGMENT_OFFSET = 6;
    private static final int TIME_TO_LIVE = 8;
    private static final int PROTOCOL = 9;
    private static final int CHECKSUM = 10;
    private static final int SOURCE = 12;
    private static final int DESTINATION = 16;

    private static final byte VERSION_4_FIVE_WORDS = 0x45;
    private static final short DONT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS_OR_OFFSET = 0x3FFF;
    private static final byte HOPS = 64;

    /** The packet as it goes over the wire, with Don't Fragment set, hence without an identification (RFC 6864). */
    public byte[] toBytes() {
        byte[] octets = new byte[HEADER_SIZE + payload.size()];
        var header = ByteBuffer.wrap(octets);
        header.put(VERSION_AND_HEADER_WORDS, VERSION_4_FIVE_WORDS);
        header.putShort(TOTAL_LENGTH, (short) octets.length);
        header.putShort(FLAGS_AND_FRAGMENT_OFFSET, DONT_FRAGMENT);
        header.put(TIME_TO_LIVE, HOPS);
        header.put(PROTOCOL, (byte) protocol);
        header.put(SOURCE, source.getAddress());
        header.put(DESTINATION, destination.getAddress());
        header.putShort(CHECKSUM, (short) InternetChecksum.fold(InternetChecksum.sum(octets, 0, HEADER_SIZE)));
        payload.copyTo(octets, HEADER_SIZE, 0, payload.size());
        return octets;
    }

    /** Empty if the octets are no whole, undamaged packet; what stands behind its total length is ignored. */
    public static Optional<Ipv4Packet> decode(byte[] octets) {
        if (octets.length < HEADER_SIZE || octets[VERSION_AND_HEADER_WORDS] >> 4 != 4) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(octets);
        int headerSize = (octets[VERSION_AND_HEADER_WORDS] & 0xF) * Integer.BYTES;
        int length = Short.toUnsignedInt(header.getShort(TOTAL_LENGTH));
        if (headerSize < HEADER_SIZE
                || length < headerSize
                || length > octets.length
                || (header.getShort(FLAGS_AND_FRAGMENT_OFFSET) & MORE_FRAGMENTS_OR_OFFSET) != 0
                || InternetChecksum.fold(InternetChecksum.sum(octets, 0, headerSize)) != 0) {
            return Optional.empty();
        }
        return Optional.of(new Ipv4Packet(
                Ipv4.address(octets, SOURCE),
                Ipv4.address(octets, DESTINATION),
                Byte.toUnsignedInt(octets[PROTOCOL]),
                ByteString.copyOf(octets, headerSize, length - headerSize)));
    }
}
