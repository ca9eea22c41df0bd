package io.sphereexplorer.emulator.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The capabilities that a request brings along (device-protocol §4.3 and §6.7); the signature is not checked. */
final class CapabilityFile {
    private static final int LENGTH = 392;
    private static final int MAGIC = 0x5CFD5CFD;
    private static final int VERSION = 1;
    private static final int DEVICE_ID = 0x0C;
    private static final int NUMBERS = 0x4C;
    private static final int METADATA = 0xCC;

    private CapabilityFile() {}

    /** What the file grants to this device; nothing if it is for another or no capability file at all. */
    static List<Integer> granted(String base64, String deviceId) {
        byte[] file;
        try {
            file = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) { // not Base64, so no capability file
            return List.of();
        }
        var fields = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean valid = file.length == LENGTH
                && fields.getInt(0) == MAGIC
                && fields.getInt(4) == VERSION
                && HexFormat.of().formatHex(file, DEVICE_ID, NUMBERS).equals(deviceId);
        return valid ? numbers(fields) : List.of();
    }

    private static List<Integer> numbers(ByteBuffer fields) {
        List<Integer> numbers = new ArrayList<>();
        for (int at = NUMBERS; at < METADATA; at += Short.BYTES) {
            if (fields.getShort(at) != 0) {
                numbers.add((int) fields.getShort(at));
            }
        }
        return numbers;
    }
}
