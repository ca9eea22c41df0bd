package io.sphereexplorer.emulator.arm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.ByteString;
import java.util.stream.Stream;

/** JSON as services of Azure Resource Manager read and write it. */
public final class ArmJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ArmJson() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode list(Stream<? extends JsonNode> elements) {
        ArrayNode list = MAPPER.createArrayNode();
        elements.forEach(list::add);
        return list;
    }

    /** A list of one page. */
    public static ObjectNode values(Stream<? extends JsonNode> elements) {
        ObjectNode page = object();
        page.set("value", list(elements));
        return page;
    }

    /**
     * Reads a request's content; nothing counts as an absent value.
     *
     * @throws ArmRefusal if it is no JSON
     */
    public static JsonNode read(ByteString content) throws ArmRefusal {
        try {
            return MAPPER.readTree(content.utf8());
        } catch (JsonProcessingException e) {
            throw new ArmRefusal(400, "InvalidRequestContent", "The body is no JSON.");
        }
    }

    public static ByteString write(JsonNode tree) {
        return ByteString.ofUtf8(tree.toString());
    }

    /** An error in the common form; cloud-services §2.3. */
    static ObjectNode refusal(ArmRefusal refusal) {
        ObjectNode body = object();
        body.putObject("error").put("code", refusal.code()).put("message", refusal.getMessage());
        return body;
    }
}
