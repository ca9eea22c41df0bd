package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Collectors;

/** Answers as tab-separated values without a header: a nested list shows its length, a nested object nothing. */
final class Tsv {
    private Tsv() {}

    static String of(JsonNode records) {
        JsonNode all = records.isArray()
                ? records
                : JsonNodeFactory.instance.arrayNode().add(records);
        return all.valueStream()
                .filter(node -> !node.isMissingNode())
                .map(Tsv::line)
                .collect(Collectors.joining());
    }

    private static String line(JsonNode entry) {
        JsonNode values =
                entry.isObject() ? entry : JsonNodeFactory.instance.arrayNode().add(entry);
        return values.valueStream().map(Tsv::cell).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String cell(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> String.valueOf(value.size());
            case OBJECT, NULL, MISSING -> "";
            default -> value.asText();
        };
    }
}
