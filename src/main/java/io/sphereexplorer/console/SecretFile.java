package io.sphereexplorer.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose first line is a key or a password, so that no other program sees it among the arguments. */
final class SecretFile {
    private SecretFile() {}

    /** Without its line feed; empty if the file is. */
    static String firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }
}
