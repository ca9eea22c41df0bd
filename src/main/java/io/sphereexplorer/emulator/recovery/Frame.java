package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.Crc16;
import io.sphereexplorer.net.cobs.Cobs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A control message with its 16-bit type; all numbers are little-endian (device-protocol §7.3).
 *
 * @param data what follows the type and the length
 */
record Frame(int type, ByteString data) {
    private static final int OVERHEAD = 8; // length, type, data length, CRC

    static Frame of(int type, byte... data) {
        return new Frame(type, ByteString.copyOf(data));
    }

    /** As it goes over the line. */
    byte[] wire() {
        var packet = ByteBuffer.allocate(data.size() + OVERHEAD).order(ByteOrder.LITTLE_ENDIAN);
        packet.putShort((short) (data.size() + 4));
        packet.putShort((short) type);
        packet.putShort((short) data.size());
        packet.put(data.toByteArray());
        packet.putShort((short) Crc16.of(packet.array(), 0, packet.position()));
        return Cobs.frame(packet.array());
    }

    /** Out of what stood between two zeros on the line; empty if it is no message or a damaged one. */
    static Optional<Frame> parse(byte[] stuffed) {
        return Cobs.packet(stuffed).filter(Frame::isSound).map(packet -> {
            int type = Short.toUnsignedInt(
                    ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).getShort(2));
            return new Frame(type, ByteString.copyOf(packet, 6, packet.length - OVERHEAD));
        });
    }

    private static boolean isSound(byte[] packet) {
        if (packet.length < OVERHEAD) {
            return false;
        }
        var fields = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        int end = packet.length - 2;
        return Short.toUnsignedInt(fields.getShort(0)) == packet.length - 4
                && Short.toUnsignedInt(fields.getShort(4)) == packet.length - OVERHEAD
                && Short.toUnsignedInt(fields.getShort(end)) == Crc16.of(packet, 0, end);
    }
}
