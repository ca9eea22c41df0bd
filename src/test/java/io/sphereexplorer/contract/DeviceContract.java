package io.sphereexplorer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The facts about the device's REST interface that stand in device-rest-contract.yaml. */
public final class DeviceContract {
    private static final JsonNode FACTS = read();

    private DeviceContract() {}

    public static Stream<Operation> operations() {
        return FACTS.path("operations").valueStream().map(Operation::new);
    }

    /** Of the interface that it describes. */
    public static String version() {
        return FACTS.path("version").asText();
    }

    /** SnakeYAML by itself, as Jackson does not follow references in YAML. */
    private static JsonNode read() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(DeviceContract.class.getResourceAsStream("device-rest-contract.yaml")),
                StandardCharsets.UTF_8)) {
            Object facts = new Yaml().load(in);
            return new ObjectMapper().valueToTree(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
