package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.SystemComponent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/**
 * Recovery images for emulated boards: of the form and the size of real ones, but made of chance, so that only an emulated
 * board takes them.
 *
 * @param seed what the octets are made from
 * @param size of a file out of the size of the real one, both in octets
 */
public record PracticeImages(long seed, IntUnaryOperator size) {
    private static final int BOOTLOADER = 16_384;
    private static final int RUNTIME = 60_836;
    private static final int SERVICES = 9;
    private static final int RECOVERY_MANIFEST = 26;

    private static final int MAGIC = 0x4D345834;
    private static final int IDENTITY = 0x4449;
    private static final int IDENTITY_LENGTH = 36;
    private static final int DEBUG = 0x4244;
    private static final int DEBUG_LENGTH = 40;
    private static final int NAME_LENGTH = 32;
    private static final int SECTION_HEADER = 4;
    private static final int METADATA = 8 + SECTION_HEADER + IDENTITY_LENGTH + SECTION_HEADER + DEBUG_LENGTH + 4;
    private static final int SIGNATURE = 64;

    /** As large as the real ones: 5 MiB in all. */
    public static PracticeImages ofRealSize(long seed) {
        return new PracticeImages(seed, IntUnaryOperator.identity());
    }

    /** Writes all files of the newest version into a folder, which is made if need be. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "recovery-1bl-rtm.bin", image("1bl-rtm", SERVICES, noGuid("1bl-rtm"), BOOTLOADER));
        write(folder, "recovery-runtime.bin", image("recovery-runtime", SERVICES, noGuid("runtime"), RUNTIME));
        List<Manifest.Entry> entries = new ArrayList<>();
        for (SystemComponent component : SystemComponent.operatingSystem()) {
            var image = UUID.fromString(component.imageUid(EmulatedDevice.NEWEST_OS_VERSION));
            var guids = new Guids(UUID.fromString(component.uid()), image);
            byte[] file = image(component.name(), component.imageType(), guids, component.bytes());
            var entry = new Manifest.Entry(image, guids.component(), component.imageType(), file.length);
            entries.add(entry);
            write(folder, entry.fileName(), file);
        }
        var manifest = new ByteArrayOutputStream();
        manifest.writeBytes(new Manifest(entries).octets());
        manifest.writeBytes(metadata("recovery-manifest", RECOVERY_MANIFEST, noGuid("manifest")));
        manifest.writeBytes(chance("manifest signature", SIGNATURE));
        write(folder, Manifest.NAME, manifest.toByteArray());
    }

    /** What an image says it is. */
    private record Guids(UUID component, UUID image) {}

    private static Guids noGuid(String name) {
        var made = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Guids(made, made);
    }

    private static void write(Path folder, String name, byte[] file) throws IOException {
        Files.write(folder.resolve(name), file);
    }

    private byte[] image(String name, int type, Guids guids, int realSize) {
        int body = Math.max(1, size.applyAsInt(realSize) - METADATA - SIGNATURE);
        var out = new ByteArrayOutputStream();
        out.writeBytes(chance(name, body));
        out.writeBytes(metadata(name, type, guids));
        out.writeBytes(chance(name + " signature", SIGNATURE));
        return out.toByteArray();
    }

    private byte[] chance(String purpose, int length) {
        byte[] octets = new byte[length];
        new SplittableRandom(seed * 31 + purpose.hashCode()).nextBytes(octets);
        return octets;
    }

    /** The sections identity and debug, and the length (device-protocol §6.2). */
    private static byte[] metadata(String name, int type, Guids guids) {
        var out = ByteBuffer.allocate(METADATA).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(2);
        out.putShort((short) IDENTITY).putShort((short) IDENTITY_LENGTH);
        out.putShort((short) type).putShort((short) 0);
        Guid.write(guids.component(), out);
        Guid.write(guids.image(), out);
        out.putShort((short) DEBUG).putShort((short) DEBUG_LENGTH).putLong(0);
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        out.put(letters, 0, Math.min(letters.length, NAME_LENGTH - 1));
        out.position(METADATA - Integer.BYTES);
        out.putInt(METADATA);
        return out.array();
    }
}
