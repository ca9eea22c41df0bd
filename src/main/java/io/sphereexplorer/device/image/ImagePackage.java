package io.sphereexplorer.device.image;

import io.sphereexplorer.device.image.UnusableImage.Problem;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An image package: the octets a board takes, and what they say of themselves (device-protocol §6).
 *
 * @param files paths in its file system; empty if its body is no sound one, as that of a board configuration
 * @param manifest of an application; empty if it has none that can be read
 */
public record ImagePackage(
        ByteString octets, ImageMetadata metadata, Optional<List<String>> files, Optional<AppManifest> manifest) {
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
        return parse(ByteString.copyOf(Files.readAllBytes(file)), name);
    }

    /**
     * Reads octets that are in no file.
     *
     * @param name what messages call them
     * @throws UnusableImage if they are no image package
     */
    public static ImagePackage parse(ByteString octets, String name) throws UnusableImage {
        return switch (MetadataReader.read(octets.toByteArray())) {
            case MetadataReader.Outcome.Read read -> of(octets, read.metadata());
            case MetadataReader.Outcome.None _ -> throw new UnusableImage(Problem.NO_PACKAGE, name);
            case MetadataReader.Outcome.Damaged _ -> throw new UnusableImage(Problem.DAMAGED, name);
        };
    }

    /** Of the whole package, in octets. */
    public int size() {
        return octets.size();
    }

    /** The whole package. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(octets.toByteArray());
    }

    /** Why no board would take it; empty if it is sound. */
    public List<Objection> objections() {
        return new PackageCheck(this).objections();
    }

    /** Whether it is as it was signed; empty if that cannot be told here, without the signer's key. */
    public Optional<Boolean> isAsSigned() {
        return metadata.signed() ? metadata.signer().flatMap(signer -> signer.verify(octets)) : Optional.empty();
    }

    private static ImagePackage of(ByteString octets, ImageMetadata metadata) {
        Optional<RomFileSystem> files =
                RomFileSystem.read(ByteString.copyOf(octets.toByteArray(), 0, metadata.bodySize()));
        Optional<AppManifest> manifest =
                files.flatMap(found -> found.file(AppManifest.FILE)).flatMap(text -> AppManifest.read(text.utf8()));
        return new ImagePackage(octets, metadata, files.map(RomFileSystem::paths), manifest);
    }
}
