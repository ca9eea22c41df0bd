package io.sphereexplorer.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers between two starts, as names and texts in one JSON file. Never holds a secret.
 * Thread-safe.
 */
final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final ConcurrentNavigableMap<String, String> values;

    private Settings(Path file, Map<String, String> values) {
        this.file = file;
        this.values = new ConcurrentSkipListMap<>(values);
    }

    /** Reads {@code settings.json}; a damaged file is set aside as {@code settings.json.damaged}, and defaults hold. */
    static Settings in(Home home) {
        return of(home.settings().resolve("settings.json"));
    }

    /** Reads a file of names and texts; a damaged one is set aside. */
    static Settings of(Path file) {
        try {
            return new Settings(file, Files.exists(file) ? read(file) : Map.of());
        } catch (IOException e) {
            LOG.warn("cannot read {}; what it held is as at first", file, e);
            return new Settings(file, Map.of());
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    double number(String name, double otherwise) {
        try {
            return text(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    void keep(String name, String value) {
        values.put(name, value);
    }

    /** Replaces the file in one step, so that a crash in between leaves the old one whole. */
    synchronized void save() throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(fresh.toFile(), values);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
