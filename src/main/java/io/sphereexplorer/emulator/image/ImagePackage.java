package io.sphereexplorer.emulator.image;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * An image as it is sent to a board (device-protocol §6).
 *
 * @param imageType device-protocol §6.4
 * @param file all of it
 */
public record ImagePackage(int imageType, UUID component, UUID image, String name, ByteString file) {
    public static final int APPLICATION = 10;
    public static final int BOARD_CONFIGURATION = 21;

    private static final int IDENTITY = 0x4449;
    private static final int IDENTITY_LENGTH = 36;
    private static final int SIGNED = 0x4753;
    private static final int THUMBPRINT_LENGTH = 20;
    private static final int DEBUG = 0x4244;
    private static final int DEBUG_LENGTH = 40;
    private static final int NAME = 8;
    private static final int NEEDS = 0x444E;
    private static final int APPLICATION_RUNTIME = 3;

    /**
     * Reads a package without asking whether it may be trusted.
     *
     * @throws Refusal if it is no package, or has no identity
     */
    public static ImagePackage parse(ByteString file) throws Refusal {
        var metadata = metadata(file);
        var identity = metadata.section(IDENTITY, IDENTITY_LENGTH)
                .orElseThrow(() -> new Refusal(RestError.IMAGE_STAGING_FAILED));
        return new ImagePackage(
                Short.toUnsignedInt(identity.getShort(0)),
                guid(identity, 4),
                guid(identity, 20),
                metadata.section(DEBUG, DEBUG_LENGTH).map(ImagePackage::name).orElse(""),
                file);
    }

    /** The octets before the metadata: of an application its file system. */
    ByteString body() throws Refusal {
        return ByteString.copyOf(file.toByteArray(), 0, metadata(file).bodySize());
    }

    /** The certificate that it says it is signed with, as 40 digits. */
    Optional<String> thumbprint() throws Refusal {
        byte[] thumbprint = new byte[THUMBPRINT_LENGTH];
        return metadata(file).section(SIGNED, THUMBPRINT_LENGTH).map(section -> {
            section.get(0, thumbprint);
            return HexFormat.of().formatHex(thumbprint);
        });
    }

    /** The version of the application runtime that it needs; 0 if it needs none. */
    public int applicationRuntime() throws Refusal {
        return metadata(file)
                .section(NEEDS, Integer.BYTES)
                .map(ImagePackage::applicationRuntime)
                .orElse(0);
    }

    public int bytes() {
        return file.size();
    }

    private static ImageMetadata metadata(ByteString file) throws Refusal {
        return ImageMetadata.parse(file.toByteArray()).orElseThrow(() -> new Refusal(RestError.IMAGE_STAGING_FAILED));
    }

    /** The first three fields are little-endian, the rest is not. */
    private static UUID guid(ByteBuffer octets, int at) {
        long high = Integer.toUnsignedLong(octets.getInt(at)) << 32
                | Short.toUnsignedLong(octets.getShort(at + 4)) << 16
                | Short.toUnsignedLong(octets.getShort(at + 6));
        return new UUID(high, Long.reverseBytes(octets.getLong(at + 8)));
    }

    private static String name(ByteBuffer debug) {
        byte[] name = new byte[DEBUG_LENGTH - NAME];
        debug.get(NAME, name);
        return new String(name, StandardCharsets.UTF_8).split("\0", 2)[0];
    }

    private static int applicationRuntime(ByteBuffer needs) {
        int pair = 2 * Integer.BYTES;
        for (int at = Integer.BYTES; at + pair <= needs.capacity(); at += pair) {
            if (needs.getInt(at + Integer.BYTES) == APPLICATION_RUNTIME) {
                return needs.getInt(at);
            }
        }
        return 0;
    }
}
