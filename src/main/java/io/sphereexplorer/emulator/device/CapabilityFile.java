package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The capabilities that a request brings along or a board is to get (device-protocol §4.3 and §6.7); the signature is
 * not checked.
 */
final class CapabilityFile {
    private static final int LENGTH = 392;
    private static final int MAGIC = 0x5CFD5CFD;
    private static final int VERSION = 1;
    private static final int DEVICE_ID = 0x0C;
    private static final int NUMBERS = 0x4C;
    private static final int METADATA = 0xCC;

    private CapabilityFile() {}

    /** Whether it is meant to be one. */
    static boolean looksLikeOne(ByteString file) {
        return file.size() == LENGTH && fields(file).getInt(0) == MAGIC;
    }

    /** What a file in Base64 grants to this device; nothing if it is for another or no capability file at all. */
    static List<Integer> granted(String base64, String deviceId) {
        try {
            return granted(ByteString.copyOf(Base64.getDecoder().decode(base64.strip())), deviceId)
                    .orElse(List.of());
        } catch (IllegalArgumentException _) { // not Base64, so no capability file
            return List.of();
        }
    }

    /** The same for a file; one that grants nothing is not one that the device refuses. */
    static Optional<List<Integer>> granted(ByteString file, String deviceId) {
        boolean valid = looksLikeOne(file)
                && fields(file).getInt(4) == VERSION
                && file.hex().startsWith(deviceId, 2 * DEVICE_ID);
        return valid ? Optional.of(numbers(fields(file))) : Optional.empty();
    }

    private static ByteBuffer fields(ByteString file) {
        return ByteBuffer.wrap(file.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
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
