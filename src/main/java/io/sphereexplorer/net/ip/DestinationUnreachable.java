package io.sphereexplorer.net.ip;

import io.sphereexplorer.net.ByteString;
import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An ICMP message of type 3 about a packet that was sent (RFC 792, RFC 1191).
 *
 * @param code {@link #HOST}, {@link #PORT}, {@link #FRAGMENTATION_NEEDED} or another one
 * @param nextHopMtu the longest packet that would have passed, in octets; 0 where the sender does not say
 * @param destination where the packet was sent to
 * @param protocol of that packet
 * @param sourcePort where it was sent from, in TCP and UDP
 * @param destinationPort what it was sent to, in TCP and UDP
 */
public record DestinationUnreachable(
        int code, int nextHopMtu, Inet4Address destination, int protocol, int sourcePort, int destinationPort) {
    public static final int HOST = 1;
    public static final int PORT = 3;
    public static final int FRAGMENTATION_NEEDED = 4;

    private static final byte TYPE = 3;
    private static final int CODE_OFFSET = 1;
    private static final int MTU_OFFSET = 6;
    private static final int ORIGINAL = 8;
    private static final int ORIGINAL_PROTOCOL = ORIGINAL + 9;
    private static final int ORIGINAL_DESTINATION = ORIGINAL + 16;
    private static final int PAYLOAD_START_SIZE = 8;

    /** Empty if the payload of an ICMP packet is damaged or of another type. */
    public static Optional<DestinationUnreachable> decode(ByteString icmp) {
        byte[] octets = icmp.toByteArray();
        if (octets.length < ORIGINAL + Ipv4Packet.HEADER_SIZE + PAYLOAD_START_SIZE
                || octets[0] != TYPE
                || InternetChecksum.fold(InternetChecksum.sum(octets, 0, octets.length)) != 0) {
            return Optional.empty();
        }
        int ports = ORIGINAL + (octets[ORIGINAL] & 0xF) * Integer.BYTES;
        if (ports < ORIGINAL + Ipv4Packet.HEADER_SIZE || ports + PAYLOAD_START_SIZE > octets.length) {
            return Optional.empty();
        }
        var message = ByteBuffer.wrap(octets);
        return Optional.of(new DestinationUnreachable(
                Byte.toUnsignedInt(octets[CODE_OFFSET]),
                Short.toUnsignedInt(message.getShort(MTU_OFFSET)),
                Ipv4.address(octets, ORIGINAL_DESTINATION),
                Byte.toUnsignedInt(octets[ORIGINAL_PROTOCOL]),
                Short.toUnsignedInt(message.getShort(ports)),
                Short.toUnsignedInt(message.getShort(ports + Short.BYTES))));
    }
}
