package io.sphereexplorer.emulator.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Collects what a message of the log is about, one parameter after the other (device-protocol appendix A). */
public final class LogParameters {
    private static final int LONGEST_TEXT = 128;

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    public LogParameters integer(int value) {
        octets.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
        return this;
    }

    /** The first three fields little-endian, the rest not. */
    public LogParameters guid(UUID value) {
        long high = value.getMostSignificantBits();
        octets.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .putLong(Long.reverseBytes(value.getLeastSignificantBits()))
                .array());
        return this;
    }

    /** Cut after 128 octets. */
    public LogParameters text(ByteString value) {
        octets.write(value.toByteArray(), 0, Math.min(value.size(), LONGEST_TEXT));
        octets.write(0);
        return this;
    }

    public LogParameters text(String value) {
        return text(ByteString.ofUtf8(value));
    }

    /** An IPv4 address. */
    public LogParameters address(String dotted) {
        for (String number : dotted.split("\\.", -1)) {
            octets.write(Integer.parseInt(number));
        }
        return this;
    }

    ByteString octets() {
        return ByteString.copyOf(octets.toByteArray());
    }
}
