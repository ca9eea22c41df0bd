package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.ByteString;
import java.util.stream.Stream;

/** JSON as the service reads and writes it. */
final class CloudJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CloudJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode list(Stream<? extends JsonNode> elements) {
        ArrayNode list = MAPPER.createArrayNode();
        elements.forEach(list::add);
        return list;
    }

    /**
     * Reads a request's content; nothing counts as an absent value.
     *
     * @throws CloudRefusal if it is no JSON
     */
    static JsonNode read(ByteString content) throws CloudRefusal {
        try {
            return MAPPER.readTree(content.utf8());
        } catch (JsonProcessingException e) {
            throw CloudRefusal.badRequest("The body is no JSON.");
        }
    }

    /** An error as the service tells it; cloud-services §1.2. */
    static ArrayNode refusal(CloudRefusal refusal) {
        ObjectNode details = object().put("Type", "about:blank")
                .put("Title", refusal.title())
                .put("Status", refusal.status())
                .put("Detail", refusal.getMessage())
                .put("ErrorCode", refusal.title());
        details.putObject("Extensions");
        return list(Stream.of(details));
    }

    static ByteString write(JsonNode tree) {
        return ByteString.ofUtf8(tree.toString());
    }
}
