package io.sphereexplorer.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.sphereexplorer.session.account.CloudMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps accounts and tenants in one JSON file, by cloud; read anew each time, for several programs may write it. What
 * cannot be written holds until the program ends.
 */
final class KeptCloud implements CloudMemory {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCloud.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;
    private final String cloud;
    private final CloudMemory unwritten = CloudMemory.inMemory();
    private boolean isWritten = true;

    KeptCloud(Home home, String cloud) {
        file = home.settings().resolve("accounts.json");
        this.cloud = cloud;
    }

    @Override
    public synchronized Kept kept() {
        return isWritten ? all().getOrDefault(cloud, Kept.NOTHING) : unwritten.kept();
    }

    @Override
    public synchronized void keep(Kept kept) {
        Map<String, Kept> all = all();
        all.put(cloud, kept);
        try {
            write(all);
            isWritten = true;
        } catch (IOException e) {
            LOG.warn("accounts and tenant hold until the program ends, for they cannot be written", e);
            unwritten.keep(kept);
            isWritten = false;
        }
    }

    private Map<String, Kept> all() {
        try {
            return Files.exists(file) ? read() : new TreeMap<>();
        } catch (IOException e) {
            LOG.warn("cannot read {}; nobody counts as signed in", file, e);
            return new TreeMap<>();
        }
    }

    private Map<String, Kept> read() throws IOException {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Kept>>() {});
        } catch (JacksonException e) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
    }

    private void write(Map<String, Kept> all) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "accounts", ".new"); // another program may write, too
        try {
            JSON.writeValue(fresh.toFile(), all);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
