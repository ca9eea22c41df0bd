package io.sphereexplorer.emulator.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads scenarios from YAML or JSON, where all that is left out is as it left the factory, and writes them as JSON. */
public final class ScenarioFile {
    /** Those that come with the program. */
    public static final List<String> BUILT_IN = List.of(
            "laboratory",
            "factory",
            "developer",
            "locked",
            "no-way-out",
            "claim-demo",
            "claimed-elsewhere",
            "roll-over");

    private static final ObjectMapper MAPPER = JsonMapper.builder(new YAMLFactory())
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectMapper WRITER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private ScenarioFile() {}

    /**
     * The scenario of that name, or else in that file.
     *
     * @throws IOException if it cannot be read or makes no sense; the message says where
     */
    public static Scenario named(String nameOrFile) throws IOException {
        if (BUILT_IN.contains(nameOrFile)) {
            return parse(nameOrFile, resource(nameOrFile));
        }
        try {
            return parse(nameOrFile, MAPPER.readTree(Files.readAllBytes(Path.of(nameOrFile))));
        } catch (NoSuchFileException e) {
            String known = BUILT_IN.stream().collect(Collectors.joining(", "));
            throw new IOException("%s is no file, and none of the scenarios %s".formatted(nameOrFile, known), e);
        } catch (JsonProcessingException e) {
            throw new IOException("%s: %s".formatted(nameOrFile, e.getOriginalMessage()), e);
        }
    }

    /** As JSON, in place of what was there, and only when all of it is written. */
    public static void write(Scenario scenario, Path file) throws IOException {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
        Path fresh = Files.createTempFile(folder, "scenario", ".tmp");
        try {
            Files.write(fresh, WRITER.writeValueAsBytes(scenario));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Scenario parse(String name, JsonNode given) throws IOException {
        if (!given.isObject()) {
            throw new IOException("%s: no scenario".formatted(name));
        }
        try {
            Scenario scenario = MAPPER.treeToValue(complete(given), Scenario.class);
            scenario.radios();
            scenario.active();
            return scenario;
        } catch (JsonMappingException e) {
            throw new IOException("%s: %s: %s".formatted(name, place(e), e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining(" "));
    }

    private static JsonNode complete(JsonNode given) throws IOException {
        JsonNode defaults = resource("defaults");
        JsonNode scenario = over(defaults.path("scenario"), given);
        if (scenario instanceof ObjectNode fields && fields.path("cloud").isObject()) {
            fields.set("cloud", over(defaults.path("cloud"), fields.path("cloud")));
            items(fields.path("cloud"), "tenants", defaults.path("tenant"));
            fields.path("cloud").path("tenants").forEach(ScenarioFile::authorities);
            items(fields.path("cloud"), "tokens", defaults.path("token"));
        }
        items(scenario, "accessPoints", defaults.path("accessPoint"));
        items(scenario, "boards", defaults.path("board"));
        for (JsonNode board : scenario.path("boards")) {
            Map.of("networks", "storedNetwork", "proxy", "proxy", "ethernet", "ethernet")
                    .forEach((list, item) -> items(board.path("network"), list, defaults.path(item)));
            items(board, "certificates", defaults.path("certificate"));
            items(board, "images", defaults.path("image"));
        }
        return scenario;
    }

    /** Worlds that were saved earlier have one authority a tenant, which was active all the time. */
    private static void authorities(JsonNode tenant) {
        if (tenant instanceof ObjectNode fields && fields.remove("authority") instanceof ObjectNode only) {
            var issued = MAPPER.createObjectNode();
            issued.set("authority", only);
            issued.set("activeFrom", fields.path("begun"));
            issued.put("revoked", false);
            var all = MAPPER.createObjectNode().putNull("policy");
            all.putArray("issued").add(issued);
            fields.set("authorities", all);
        }
    }

    /** What is given, and the defaults for what is not. */
    private static JsonNode over(JsonNode defaults, JsonNode given) {
        ObjectNode merged = defaults.deepCopy();
        given.forEachEntry((name, value) -> merged.set(
                name, value.isObject() && merged.path(name).isObject() ? over(merged.path(name), value) : value));
        return merged;
    }

    private static void items(JsonNode owner, String list, JsonNode defaults) {
        if (owner instanceof ObjectNode fields && owner.path(list).isArray()) {
            var merged = MAPPER.createArrayNode();
            owner.path(list).forEach(item -> merged.add(item.isObject() ? over(defaults, item) : item));
            fields.set(list, merged);
        }
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = ScenarioFile.class.getResourceAsStream(name + ".yaml")) {
            return MAPPER.readTree(Objects.requireNonNull(in, name));
        }
    }
}
