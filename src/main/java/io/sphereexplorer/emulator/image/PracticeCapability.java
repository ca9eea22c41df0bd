package io.sphereexplorer.emulator.image;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * A capability file for one emulated board (device-protocol §6.7). Nobody has signed it, so a real board refuses it.
 *
 * @param deviceId 128 digits
 * @param capabilities what it permits, by number
 */
public record PracticeCapability(String deviceId, List<Integer> capabilities) {
    private static final int LENGTH = 392;
    private static final int APP_DEVELOPMENT = 11;
    private static final int METADATA_AT = 0xCC;
    private static final int METADATA = 124;
    private static final int CAPABILITIES = 13;
    private static final String NAME = "fw_config";
    private static final int SHORT_ID = 8;

    public PracticeCapability {
        capabilities = List.copyOf(capabilities);
    }

    /** One that permits application development. */
    public PracticeCapability(String deviceId) {
        this(deviceId, List.of(APP_DEVELOPMENT));
    }

    /** It names the board by its first digits. */
    public String fileName() {
        return "practice-%s.cap".formatted(deviceId.substring(0, SHORT_ID));
    }

    /**
     * Writes it into a folder, which is made if need be.
     *
     * @return the file
     * @throws IOException if it cannot be written there
     */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(fileName()), octets().toByteArray());
    }

    /** The file. */
    public ByteString octets() {
        var file = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x5CFD5CFD).putInt(1).putInt(METADATA_AT).put(HexFormat.of().parseHex(deviceId));
        capabilities.forEach(number -> file.putShort(number.shortValue()));
        file.position(METADATA_AT).putInt(0x4D345834).putInt(3);
        section(file, 0x4449, 36).putShort((short) CAPABILITIES).putShort((short) 0);
        file.put(HexFormat.of().parseHex("d8b52841" + "c2ab" + "5541" + "9a338a1f31ed67ec"));
        section(file.position(file.position() + 16), 0x4753, 24);
        section(file.position(file.position() + 24), 0x4244, 40)
                .putLong(0)
                .put(NAME.getBytes(StandardCharsets.US_ASCII));
        return ByteString.copyOf(
                file.putInt(METADATA_AT + METADATA - Integer.BYTES, METADATA).array());
    }

    private static ByteBuffer section(ByteBuffer octets, int id, int length) {
        return octets.putShort((short) id).putShort((short) length);
    }
}
