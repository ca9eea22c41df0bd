package io.sphereexplorer.app;

import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.emulator.image.PracticeCapability;
import io.sphereexplorer.emulator.image.PracticePackage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files to try an emulated board with, in a folder that lasts as long as the window. Thread-safe. */
final class PracticeFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeFiles.class);

    private Optional<Path> folder = Optional.empty();

    /** An application that any emulated board takes once it permits development. */
    synchronized Path imagePackage() throws IOException {
        return PracticePackage.BLINK.writeTo(folder());
    }

    /** What lets one emulated board permit development. */
    synchronized Path capability(DeviceId board) throws IOException {
        return new PracticeCapability(board.lowerCase()).writeTo(folder());
    }

    /** Deletes what was written. */
    @Override
    public synchronized void close() {
        try {
            if (folder.isPresent()) {
                delete(folder.get());
            }
        } catch (IOException e) {
            LOG.warn("the practice files could not be deleted", e);
        }
        folder = Optional.empty();
    }

    private static void delete(Path written) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(written)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(written);
    }

    private Path folder() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory("sphere-explorer-practice"));
        }
        return folder.get();
    }
}
