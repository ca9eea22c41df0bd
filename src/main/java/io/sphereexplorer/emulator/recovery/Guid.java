package io.sphereexplorer.emulator.recovery;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A GUID as the images hold it: the first three fields little-endian, the rest not (device-protocol §6.2). */
final class Guid {
    private Guid() {}

    /** From a little-endian buffer. */
    static UUID read(ByteBuffer in) {
        long first = Integer.toUnsignedLong(in.getInt());
        long second = Short.toUnsignedLong(in.getShort());
        long third = Short.toUnsignedLong(in.getShort());
        return new UUID(first << 32 | second << 16 | third, Long.reverseBytes(in.getLong()));
    }

    /** To a little-endian buffer. */
    static void write(UUID guid, ByteBuffer out) {
        long high = guid.getMostSignificantBits();
        out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        out.putLong(Long.reverseBytes(guid.getLeastSignificantBits()));
    }
}
