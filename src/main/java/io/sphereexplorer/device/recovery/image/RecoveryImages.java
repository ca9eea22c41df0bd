package io.sphereexplorer.device.recovery.image;

import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.device.image.UnusableImage;
import io.sphereexplorer.device.recovery.image.RecoveryManifest.Entry;
import io.sphereexplorer.device.recovery.image.UnusableImages.Problem;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a recovery sends, read and checked (device-protocol §7.3). The format has no checksums of files: their sizes
 * are compared, and their own metadata where they have any; the signatures are for the board to check.
 */
public final class RecoveryImages {
    public static final String MANIFEST = "recovery.imagemanifest";
    /** What the bootloader in ROM is given. */
    public static final String BOOTLOADER = "recovery-1bl-rtm.bin";
    /** The program that writes the images. */
    public static final String RUNTIME = "recovery-runtime.bin";

    /** More than the flash of a board. */
    private static final int MOST_OCTETS = 16 << 20;

    private final Map<String, ByteString> files;
    private final Map<String, Integer> images;

    private RecoveryImages(Map<String, ByteString> files, Map<String, Integer> images) {
        this.files = Map.copyOf(files);
        this.images = Map.copyOf(images);
    }

    /**
     * Reads a folder; touches no board.
     *
     * @throws UnusableImages if anything is missing or contradicts the manifest
     */
    public static RecoveryImages read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableImages(Problem.NOT_A_FOLDER, folder.toString());
        }
        Map<String, Path> found = filesIn(folder);
        Map<String, ByteString> files = new LinkedHashMap<>();
        ByteString list = content(folder, found, MANIFEST);
        files.put(MANIFEST, list);
        for (String name : List.of(BOOTLOADER, RUNTIME)) {
            files.put(name, content(folder, found, name));
        }
        Map<String, Integer> images = new LinkedHashMap<>();
        String manifest = folder.resolve(MANIFEST).toString();
        for (Entry entry : RecoveryManifest.read(list, manifest).entries()) {
            ByteString image = content(folder, found, entry.fileName());
            check(image, entry, folder.resolve(entry.fileName()));
            files.put(entry.fileName(), image);
            images.put(entry.fileName(), image.size());
        }
        return new RecoveryImages(files, images);
    }

    /** The file of that name, in whatever case. */
    public Optional<ByteString> file(String name) {
        return Optional.ofNullable(files.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The size of an image that the manifest lists, in octets; empty for every other file. */
    public Optional<Integer> sizeOfImage(String name) {
        return Optional.ofNullable(images.get(name.toLowerCase(Locale.ROOT)));
    }

    /** How many images the manifest lists. */
    public int count() {
        return images.size();
    }

    /** Of all images that the manifest lists. */
    public long octets() {
        return images.values().stream().mapToLong(size -> size).sum();
    }

    private static Map<String, Path> filesIn(Path folder) throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                found.put(String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT), path);
            }
        }
        return found;
    }

    private static ByteString content(Path folder, Map<String, Path> found, String name) throws IOException {
        Path path = found.get(name);
        if (path == null || !Files.isRegularFile(path)) {
            throw new UnusableImages(Problem.MISSING, folder.resolve(name).toString());
        }
        long size = Files.size(path);
        if (size == 0 || size > MOST_OCTETS) {
            throw new UnusableImages(Problem.WRONG_SIZE, path.toString());
        }
        return ByteString.copyOf(Files.readAllBytes(path));
    }

    private static void check(ByteString image, Entry entry, Path path) throws IOException {
        if (image.size() != entry.octets()) {
            throw new UnusableImages(Problem.WRONG_SIZE, path.toString());
        }
        if (contradicts(path, entry)) {
            throw new UnusableImages(Problem.OTHER_IMAGE, path.toString());
        }
    }

    private static boolean contradicts(Path path, Entry entry) throws IOException {
        try {
            var metadata = ImagePackage.read(path).metadata();
            return !metadata.image().equals(entry.image())
                    || !metadata.component().equals(entry.component())
                    || metadata.imageType() != entry.type();
        } catch (UnusableImage noMetadata) {
            return noMetadata.problem() == UnusableImage.Problem.DAMAGED; // bootloaders have none
        }
    }
}
