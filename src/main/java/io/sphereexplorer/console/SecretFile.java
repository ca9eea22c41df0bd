package io.sphereexplorer.console;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file whose first line is a key or a password, so that no other program sees it among the arguments. */
final class SecretFile {
    private SecretFile() {}

    /** Without its line feed; empty if the file is. */
    static String firstLine(String option, Path file) throws IOException, CommandLineException {
        try (var lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine()).orElse("");
        } catch (CharacterCodingException e) {
            throw new CommandLineException("argument %s: %s is no text in UTF-8".formatted(option, file));
        }
    }
}
