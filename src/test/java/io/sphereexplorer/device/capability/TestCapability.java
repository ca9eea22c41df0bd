package io.sphereexplorer.device.capability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Writes capability files as the cloud makes them, but signed by nobody (device-protocol §6.7). */
public final class TestCapability {
    private TestCapability() {}

    public static Path write(Path folder, String deviceId, int... capabilities) {
        try {
            return Files.write(folder.resolve("capability-device.cap"), octets(deviceId, capabilities));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] octets(String deviceId, int... capabilities) {
        var file = ByteBuffer.allocate(392).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("fd5cfd5c01000000cc000000" + deviceId));
        for (int capability : capabilities) {
            file.putShort((short) capability);
        }
        return file.array();
    }
}
