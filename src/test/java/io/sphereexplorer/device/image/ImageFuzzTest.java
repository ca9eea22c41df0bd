package io.sphereexplorer.device.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages that were made or damaged by chance, or on purpose: read, or refused with the one exception for it. */
class ImageFuzzTest {
    private static final int ROOT = 0x40;

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedPackagesAreReadOrRefused(int seed) throws IOException {
        var random = new Random(seed);
        byte[] octets = TestPackage.blink();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int end = Math.min(octets.length, 300);
            octets[octets.length - 1 - random.nextInt(end)] = (byte) random.nextInt();
        }

        readOrRefuse(octets);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOctetsAreReadOrRefused(int seed) throws IOException {
        var random = new Random(seed);
        byte[] octets = new byte[random.nextInt(400)];
        random.nextBytes(octets);

        readOrRefuse(octets);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFileSystemsAreReadOrRefused(int seed) {
        var random = new Random(seed);
        byte[] image = fileSystem(3);
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            image[ROOT + random.nextInt(image.length - ROOT)] = (byte) random.nextInt();
        }

        RomFileSystem.read(sealed(image))
                .ifPresent(files -> files.paths().forEach(path -> assertReadable(files, path)));
    }

    private static void assertReadable(RomFileSystem files, String path) {
        try {
            files.file(path);
        } catch (IndexOutOfBoundsException e) {
            throw new AssertionError("a file outside of the file system", e);
        }
    }

    /** Without a limit, twenty directories that hold each other are 20 to the power of 8. */
    @Test
    void directoriesThatHoldThemselvesComeToAnEnd() {
        byte[] image = fileSystem(20);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> RomFileSystem.read(sealed(image)));
    }

    @Test
    void aHeaderThatClaimsFourGigabytesIsRefused() {
        byte[] image = fileSystem(3);
        ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1);

        assertThat(RomFileSystem.read(ByteString.copyOf(image))).isEmpty();
    }

    @Test
    void manyDependenciesThatAreNotThereAreRefused() throws IOException {
        byte[] octets = TestPackage.unsigned("4E440C00FFFFFFFF0C00000003000000");

        readOrRefuse(octets);
    }

    private void readOrRefuse(byte[] octets) throws IOException {
        Path file = Files.write(folder.resolve("image"), octets);
        try {
            var image = ImagePackage.read(file);
            assertThat(image.objections()).isNotNull();
            assertThat(image.metadata().dependencies()).hasSizeLessThan(octets.length);
        } catch (UnusableImage e) {
            assertThat(e.problem()).isNotNull();
        }
    }

    /** A root whose entries are directories with the root's own entries in them. */
    private static byte[] fileSystem(int directories) {
        int start = ROOT + 12;
        var image = ByteBuffer.allocate(start + directories * 16).order(ByteOrder.LITTLE_ENDIAN);
        image.putInt(0x28CD3D45).putInt(image.capacity()).position(ROOT);
        inode(image, directories * 16, "", start);
        for (int i = 0; i < directories; i++) {
            inode(image, directories * 16, "dir" + (char) ('a' + i), start);
        }
        return image.array();
    }

    private static void inode(ByteBuffer image, int length, String name, int offset) {
        image.putShort((short) 0x41ED).putShort((short) 0).putInt(length);
        image.putInt(((name.length() + 3) / 4) | ((offset / 4) << 6));
        image.put(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** With the checksum that it should have. */
    private static ByteString sealed(byte[] image) {
        var octets = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(0x20, 0);
        var crc = new CRC32();
        crc.update(image);
        octets.putInt(0x20, (int) crc.getValue());
        return ByteString.copyOf(image);
    }
}
