package io.sphereexplorer.device.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an application asks for (device-protocol §6.6).
 *
 * @param component as it is written there; the board takes only one that is the package's
 * @param entryPoint empty if it names none, with which no board runs it
 * @param type {@code Default}, {@code RealTimeCapable} or {@code Debugger}
 * @param capabilities in their order; empty if the manifest has no list of them
 */
public record AppManifest(
        String name,
        Optional<String> component,
        Optional<String> entryPoint,
        List<String> arguments,
        Optional<List<Capability>> capabilities,
        String type,
        OptionalInt applicationRuntime) {
    /** The most mutable storage an application may ask for, in KiB. */
    public static final int MOST_STORAGE = 64;

    static final String FILE = "app_manifest.json";
    private static final String CONNECTIONS = "AllowedConnections";
    private static final String STORAGE = "MutableStorage";

    public AppManifest {
        arguments = List.copyOf(arguments);
        capabilities = capabilities.map(List::copyOf);
    }

    /** Something it wants to use, with its values in words: {@code Gpio} with {@code 8, 12}. */
    public record Capability(String name, List<String> values) {
        public Capability {
            values = List.copyOf(values);
        }
    }

    /** Empty if that is no JSON object. */
    static Optional<AppManifest> read(String text) {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            return json.isObject() ? Optional.of(of(json)) : Optional.empty();
        } catch (JsonProcessingException _) { // told as a damaged manifest
            return Optional.empty();
        }
    }

    /** The hosts it may talk to. */
    public List<String> allowedConnections() {
        return values(CONNECTIONS);
    }

    /** What it may keep in flash, in KiB. */
    public int storage() {
        return values(STORAGE).stream()
                .mapToInt(AppManifest::number)
                .findFirst()
                .orElse(0);
    }

    private List<String> values(String capability) {
        return capabilities.orElse(List.of()).stream()
                .filter(one -> one.name().equals(capability))
                .flatMap(one -> one.values().stream())
                .toList();
    }

    private static AppManifest of(JsonNode json) {
        JsonNode runtime = json.path("TargetApplicationRuntimeVersion");
        return new AppManifest(
                json.path("Name").asText(),
                text(json.path("ComponentId")),
                text(json.path("EntryPoint")),
                words(json.path("CmdArgs")),
                json.path("Capabilities").isObject()
                        ? Optional.of(wanted(json.path("Capabilities")))
                        : Optional.empty(),
                json.path("ApplicationType").asText("Default"),
                runtime.canConvertToInt() && runtime.isNumber()
                        ? OptionalInt.of(runtime.intValue())
                        : OptionalInt.empty());
    }

    private static List<Capability> wanted(JsonNode capabilities) {
        List<Capability> wanted = new ArrayList<>();
        capabilities.properties().forEach(each -> {
            boolean refused = each.getValue().isBoolean() && !each.getValue().booleanValue();
            if (!refused) {
                wanted.add(new Capability(each.getKey(), words(each.getValue())));
            }
        });
        return wanted;
    }

    /** A list by its elements, {@code MutableStorage} by its size, true by nothing. */
    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isContainerNode()) {
            value.forEach(element -> words.add(element.isValueNode() ? element.asText() : element.toString()));
        } else if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
            words.add(value.asText());
        }
        return words;
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
