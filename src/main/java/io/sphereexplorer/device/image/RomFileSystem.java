package io.sphereexplorer.device.image;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** The file system inside an application's image; directories of any depth, regular files only (device-protocol §6.5). */
final class RomFileSystem {
    private static final int MAGIC = 0x28CD3D45;
    private static final int SIZE = 0x04;
    private static final int CHECKSUM = 0x20;
    private static final int ROOT = 0x40;
    private static final int INODE = 12;
    private static final int KIND = 0xF000;
    private static final int DIRECTORY = 0x4000;
    private static final int REGULAR = 0x8000;
    private static final int MOST_ENTRIES = 1000;
    private static final int DEEPEST = 8;

    private final ByteBuffer image;
    private final List<Entry> files = new ArrayList<>();
    private int entries;

    private record Entry(String path, int size, int offset) {}

    private RomFileSystem(ByteBuffer image) {
        this.image = image;
    }

    /** Empty if the octets are no such file system, or one whose checksum or structure is wrong. */
    static Optional<RomFileSystem> read(ByteString body) {
        var image = ByteBuffer.wrap(body.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        if (image.limit() < ROOT + INODE || image.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        int size = image.getInt(SIZE);
        if (size < ROOT + INODE || size > image.limit() || checksum(image, size) != image.getInt(CHECKSUM)) {
            return Optional.empty();
        }
        var files = new RomFileSystem(image);
        try {
            files.readDirectory(ROOT, "", 0);
        } catch (IndexOutOfBoundsException _) { // something points outside
            return Optional.empty();
        }
        return Optional.of(files);
    }

    /** Paths without a leading slash, in their order. */
    List<String> paths() {
        return files.stream().map(Entry::path).toList();
    }

    Optional<ByteString> file(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> ByteString.copyOf(octets(file.offset(), file.size())));
    }

    /** CRC-32 over the file system, with its own field taken as zero. */
    private static int checksum(ByteBuffer image, int size) {
        var crc = new CRC32();
        crc.update(image.slice(0, CHECKSUM));
        crc.update(new byte[Integer.BYTES]);
        crc.update(image.slice(CHECKSUM + Integer.BYTES, size - CHECKSUM - Integer.BYTES));
        return (int) crc.getValue();
    }

    private void readDirectory(int inode, String path, int depth) {
        int at = offset(inode);
        int end = at + size(inode);
        while (at < end && depth < DEEPEST && entries < MOST_ENTRIES) {
            entries++; // directories, too, as one may hold itself
            int length = (image.getInt(at + 8) & 0x3F) * 4;
            String name = path + name(octets(at + INODE, length));
            int kind = Short.toUnsignedInt(image.getShort(at)) & KIND;
            if (kind == DIRECTORY) {
                readDirectory(at, name + "/", depth + 1);
            } else if (kind == REGULAR) {
                files.add(new Entry(name, size(at), offset(at)));
            }
            at += INODE + length;
        }
    }

    private static String name(byte[] padded) {
        return new String(padded, StandardCharsets.UTF_8).split("\0", 2)[0];
    }

    private byte[] octets(int offset, int length) {
        if (offset < 0 || offset + (long) length > image.limit()) {
            throw new IndexOutOfBoundsException(offset);
        }
        byte[] octets = new byte[length];
        image.get(offset, octets);
        return octets;
    }

    private int size(int inode) {
        return image.getInt(inode + 4) & 0xFFFFFF;
    }

    private int offset(int inode) {
        return (image.getInt(inode + 8) >>> 6) * 4;
    }
}
