package io.sphereexplorer.device.recovery;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.Crc16;
import io.sphereexplorer.net.cobs.Cobs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a board in recovery and the computer say to each other; all numbers are little-endian (device-protocol §7.3).
 *
 * @param type one of the constants, or one that is not known
 */
record RecoveryMessage(int type, ByteString data) {
    static final int INITIALIZATION = 1;
    static final int STATUS_REQUEST = 2;
    static final int BAUD_RATE_SWITCH_QUERY = 3;
    static final int CAPABILITY_REQUEST = 4;
    static final int MANIFEST_REQUEST = 5;
    static final int RUNTIME_REQUEST = 6;
    static final int FILE_REQUEST = 7;
    static final int LOG_CONFIG_QUERY = 9;
    static final int EVENT = 0x0B;
    static final int ERROR = 0x0C;
    static final int COMPLETE = 0x0D;

    static final int INITIALIZATION_ACK = 0xA0;
    static final int SERVER_READY = 0xA1;
    static final int SIMPLE_QUERY_ACK = 0xA3;
    static final int IMAGE_REQUEST_ACK = 0xA4;
    static final int IMAGE_REQUEST_ERROR = 0xA5;

    static final byte EVENT_ERASE_STARTED = 7;
    static final byte EVENT_ERASE_COMPLETE = 8;

    /** Longer than any message with a name in it. */
    static final int LONGEST_FRAME = 1024;

    private static final int TYPE = 2;
    private static final int LENGTH = 4;
    private static final int DATA = 6;
    private static final int CRC_LENGTH = 2;

    static RecoveryMessage of(int type) {
        return new RecoveryMessage(type, ByteString.EMPTY);
    }

    static RecoveryMessage answer(boolean yes) {
        return new RecoveryMessage(SIMPLE_QUERY_ACK, ByteString.copyOf(new byte[] {(byte) (yes ? 1 : 0)}));
    }

    /** What comes next by XMODEM: {@code length} octets from {@code start} on, of a file of {@code total}. */
    static RecoveryMessage image(int start, int length, int total) {
        var data = ByteBuffer.allocate(3 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(start).putInt(length).putInt(total);
        return new RecoveryMessage(IMAGE_REQUEST_ACK, ByteString.copyOf(data.array()));
    }

    /** With length, checksum, stuffing and the zero octet at the end. */
    byte[] toWire() {
        int payload = DATA - TYPE + data.size();
        var packet = ByteBuffer.allocate(TYPE + payload + CRC_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        packet.putShort((short) payload).putShort((short) type).putShort((short) data.size());
        packet.put(data.toByteArray());
        packet.putShort((short) Crc16.of(packet.array(), 0, TYPE + payload));
        return Cobs.frame(packet.array());
    }

    /**
     * The message that a frame ends with, given without its zero octet; boot text or a stray octet may stand before it.
     * Empty if there is none.
     */
    static Optional<RecoveryMessage> endOf(byte[] frame) {
        for (int start = 0; start < frame.length; start++) {
            var message =
                    Cobs.packet(Arrays.copyOfRange(frame, start, frame.length)).flatMap(RecoveryMessage::ofPacket);
            if (message.isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    private static Optional<RecoveryMessage> ofPacket(byte[] octets) {
        if (octets.length < DATA + CRC_LENGTH) {
            return Optional.empty();
        }
        var packet = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        int payload = Short.toUnsignedInt(packet.getShort(0));
        int length = Short.toUnsignedInt(packet.getShort(LENGTH));
        int end = TYPE + payload;
        boolean sound = end + CRC_LENGTH == octets.length
                && DATA + length == end
                && Short.toUnsignedInt(packet.getShort(end)) == Crc16.of(octets, 0, end);
        return sound
                ? Optional.of(new RecoveryMessage(
                        Short.toUnsignedInt(packet.getShort(TYPE)), ByteString.copyOf(octets, DATA, length)))
                : Optional.empty();
    }

    /** The fields of the data. */
    ByteBuffer fields() {
        return ByteBuffer.wrap(data.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
