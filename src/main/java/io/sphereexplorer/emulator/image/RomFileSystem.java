package io.sphereexplorer.emulator.image;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The file system inside an application's image (device-protocol §6.5). */
record RomFileSystem(ByteString octets) {
    private static final int MAGIC = 0x28CD3D45;
    private static final int ROOT = 0x40;
    private static final int INODE = 12;

    /** A file of the root directory; empty if there is none, or no sound file system. */
    Optional<ByteString> file(String name) {
        var image = ByteBuffer.wrap(octets.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return image.getInt(0) == MAGIC ? file(image, name) : Optional.empty();
        } catch (IndexOutOfBoundsException _) { // something points outside
            return Optional.empty();
        }
    }

    private Optional<ByteString> file(ByteBuffer image, String name) {
        int at = dataOffset(image, ROOT);
        int end = at + size(image, ROOT);
        while (at < end) {
            int length = (image.getInt(at + 8) & 0x3f) * 4;
            byte[] found = new byte[length];
            image.get(at + INODE, found);
            if (new String(found, StandardCharsets.UTF_8).split("\0", 2)[0].equals(name)) {
                byte[] content = new byte[Math.min(size(image, at), image.capacity())];
                image.get(dataOffset(image, at), content);
                return Optional.of(ByteString.copyOf(content));
            }
            at += INODE + length;
        }
        return Optional.empty();
    }

    private static int size(ByteBuffer image, int inode) {
        return image.getInt(inode + 4) & 0xffffff;
    }

    private static int dataOffset(ByteBuffer image, int inode) {
        return (image.getInt(inode + 8) >>> 6) * 4;
    }
}
