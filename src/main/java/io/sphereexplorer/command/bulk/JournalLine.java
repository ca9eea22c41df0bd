package io.sphereexplorer.command.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One line of a journal: an object of JSON. */
record JournalLine(JsonNode content) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static JournalLine begun(UUID tenant, Instant time) {
        return new JournalLine(object().put("tenant", tenant.toString()).put("time", time.toString()));
    }

    static JournalLine sent(int batch, List<String> boards, Instant time) {
        ObjectNode line = object().put("batch", batch).put("time", time.toString());
        line.set("sent", array(boards));
        return new JournalLine(line);
    }

    static JournalLine accepted(int batch, UUID operation) {
        return new JournalLine(object().put("batch", batch).put("operation", operation.toString()));
    }

    static JournalLine settled(
            int batch, List<String> claimed, Map<String, String> refused, List<String> open, Instant time) {
        ObjectNode line = object().put("batch", batch).put("time", time.toString());
        line.set("claimed", array(claimed));
        refused.forEach(line.putObject("refused")::put);
        line.set("open", array(open));
        return new JournalLine(line);
    }

    static JournalLine finished(Instant time) {
        return new JournalLine(object().put("finished", time.toString()));
    }

    static JournalLine read(byte[] octets) throws IOException {
        return new JournalLine(JSON.readTree(octets));
    }

    /** With the line feed. */
    byte[] octets() {
        try {
            return (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts in memory can always be written", e);
        }
    }

    boolean has(String name) {
        return content.has(name);
    }

    int batch() {
        return content.required("batch").intValue();
    }

    String text(String name) {
        return content.required(name).textValue();
    }

    Instant time() {
        return Instant.parse(text("time"));
    }

    List<String> texts(String name) {
        return content.required(name).valueStream().map(JsonNode::textValue).toList();
    }

    /** The texts by name. */
    Map<String, String> named(String name) {
        return content.required(name)
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().textValue()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
