package io.sphereexplorer.device.capability;

import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.capability.UnusableCapability.Problem;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A capability file (device-protocol §6.7). Its signature is left to the board, which alone can check it.
 *
 * @param board the only one that takes it
 * @param capabilities in their order; none at all in a file that takes them away
 * @param octets the whole file
 */
public record CapabilityFile(DeviceId board, List<Capability> capabilities, ByteString octets) {
    private static final int LENGTH = 392;
    private static final int MAGIC = 0x5CFD5CFD;
    private static final int VERSION = 1;
    private static final int VERSION_AT = 4;
    private static final int DEVICE_ID_AT = 0x0C;
    private static final int NUMBERS_AT = 0x4C;
    private static final int METADATA_AT = 0xCC;

    public CapabilityFile {
        capabilities = List.copyOf(capabilities);
    }

    /**
     * Reads a whole file.
     *
     * @throws UnusableCapability if it is no capability file of a version that is known
     */
    public static CapabilityFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableCapability(Problem.NOT_A_FILE, file);
        }
        if (Files.size(file) != LENGTH) {
            throw new UnusableCapability(Problem.WRONG_LENGTH, file);
        }
        return parse(ByteString.copyOf(Files.readAllBytes(file)), file);
    }

    /**
     * Reads what is in no file yet.
     *
     * @param file what messages call it
     * @throws UnusableCapability if it is no capability file of a version that is known
     */
    public static CapabilityFile parse(ByteString whole, Path file) throws UnusableCapability {
        ByteBuffer fields = ByteBuffer.wrap(whole.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        if (whole.size() != LENGTH || fields.getInt(0) != MAGIC) {
            throw new UnusableCapability(Problem.NO_CAPABILITY_FILE, file);
        }
        if (fields.getInt(VERSION_AT) != VERSION) {
            throw new UnusableCapability(Problem.UNKNOWN_VERSION, file);
        }
        String id = whole.hex().substring(2 * DEVICE_ID_AT, 2 * NUMBERS_AT);
        return new CapabilityFile(new DeviceId(id), capabilities(fields), whole);
    }

    /** The whole file. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(octets.toByteArray());
    }

    /** Whether the board takes it; every other one refuses it. */
    public boolean isFor(DeviceId other) {
        return board.equals(other);
    }

    public boolean allows(Capability.Known capability) {
        return capabilities.stream().flatMap(each -> each.known().stream()).anyMatch(capability::equals);
    }

    private static List<Capability> capabilities(ByteBuffer fields) {
        List<Capability> capabilities = new ArrayList<>();
        for (int at = NUMBERS_AT; at < METADATA_AT; at += Short.BYTES) {
            int number = Short.toUnsignedInt(fields.getShort(at));
            if (number != 0) {
                capabilities.add(new Capability(number));
            }
        }
        return capabilities;
    }
}
