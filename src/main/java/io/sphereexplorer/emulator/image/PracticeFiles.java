package io.sphereexplorer.emulator.image;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The file system of an application with a manifest and one program, {@code bin/app} (device-protocol §6.5).
 *
 * @param manifest at most a page
 */
record PracticeFiles(String manifest, ByteString program) {
    private static final int PAGE = 4096;
    private static final int INODE = 12;
    private static final int ROOT = 0x40;
    private static final int MANIFEST_AT = PAGE;
    private static final int PROGRAM_AT = 2 * PAGE;
    private static final int CHECKSUM = 0x20;
    private static final int SORTED = 3;
    private static final int ENTRIES = 4;
    private static final int GROUP = 7 << 24;

    private static final int DIRECTORY = 0x41ED;
    private static final int FILE = 0x83A4;
    private static final int EXECUTABLE = 0x83ED;
    private static final String MANIFEST_NAME = "app_manifest.json";

    ByteString octets() {
        byte[] octets = new byte[PROGRAM_AT + Math.ceilDiv(program.size(), PAGE) * PAGE];
        var image = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        byte[] json = manifest.getBytes(StandardCharsets.UTF_8);
        image.putInt(0x28CD3D45).putInt(octets.length).putInt(SORTED).putInt(0);
        image.put("Compressed ROMFS".getBytes(StandardCharsets.US_ASCII));
        image.putInt(0x2C, ENTRIES);
        image.put(0x30, "Compressed".getBytes(StandardCharsets.US_ASCII));
        writeDirectories(image.position(ROOT), json.length);
        image.put(MANIFEST_AT, json);
        image.put(PROGRAM_AT, program.toByteArray());
        var crc = new CRC32();
        crc.update(octets);
        image.putInt(CHECKSUM, (int) crc.getValue());
        return ByteString.copyOf(octets);
    }

    private void writeDirectories(ByteBuffer image, int manifestLength) {
        int root = ROOT + INODE;
        int bin = root + length(MANIFEST_NAME) + length("bin");
        inode(image, DIRECTORY, bin - root, "", root);
        inode(image, FILE, manifestLength, MANIFEST_NAME, MANIFEST_AT);
        inode(image, DIRECTORY, length("app"), "bin", bin);
        inode(image, EXECUTABLE, program.size(), "app", PROGRAM_AT);
    }

    private static void inode(ByteBuffer image, int mode, int size, String name, int offset) {
        int next = image.position() + length(name);
        int words = Math.ceilDiv(name.length(), Integer.BYTES);
        image.putShort((short) mode).putShort((short) 0).putInt(size | GROUP).putInt(words | (offset / 4) << 6);
        image.put(name.getBytes(StandardCharsets.US_ASCII)).position(next);
    }

    private static int length(String name) {
        return INODE + Math.ceilDiv(name.length(), Integer.BYTES) * Integer.BYTES;
    }
}
