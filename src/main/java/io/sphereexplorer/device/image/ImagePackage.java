package io.sphereexplorer.device.image;

import io.sphereexplorer.device.image.UnusableImage.Problem;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An image package: the octets a board takes, and what they say of themselves (device-protocol §6). */
public record ImagePackage(ByteString octets, ImageMetadata metadata) {
    /** More than the flash of a board. */
    private static final int MAX_OCTETS = 16 << 20;

    /**
     * Reads a whole file.
     *
     * @throws UnusableImage if it is no image package
     */
    public static ImagePackage read(Path file) throws IOException {
        String name = file.toString();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnusableImage(Problem.NOT_A_FILE, name);
        }
        if (Files.size(file) > MAX_OCTETS) {
            throw new UnusableImage(Problem.TOO_LONG, name);
        }
        byte[] octets = Files.readAllBytes(file);
        return switch (MetadataReader.read(octets)) {
            case MetadataReader.Outcome.Read read -> new ImagePackage(ByteString.copyOf(octets), read.metadata());
            case MetadataReader.Outcome.None _ -> throw new UnusableImage(Problem.NO_PACKAGE, name);
            case MetadataReader.Outcome.Damaged _ -> throw new UnusableImage(Problem.DAMAGED, name);
        };
    }
}
