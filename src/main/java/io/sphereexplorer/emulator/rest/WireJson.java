package io.sphereexplorer.emulator.rest;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON as the board's C code reads and writes it: minified, the slash escaped, and strings that hold any octets.
 *
 * <p>An octet from 0x80 stands for itself on the wire, whether it is part of valid UTF-8 or not. Inside the texts of
 * a tree it stands as the lone surrogate U+DC80 to U+DCFF, so that Jackson carries it through unharmed.
 */
public final class WireJson {
    private static final char RAW = '\udc00';
    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder()
                    .characterEscapes(new SlashEscapes())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private WireJson() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ByteString write(JsonNode tree) {
        try {
            return octets(MAPPER.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /**
     * Reads a request's content.
     *
     * @throws Refusal if it is not one JSON object
     */
    public static JsonNode readObject(ByteString wire) throws Refusal {
        try {
            JsonNode tree = MAPPER.readTree(text(wire));
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException _) { // answered like any other thing that is no object
        }
        throw new Refusal(RestError.INVALID_JSON_REQUEST);
    }

    /** The octets that a text of a tree stands for; what was escaped becomes UTF-8. */
    public static ByteString octets(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point >= RAW + 0x80 && point <= RAW + 0xff) {
                octets.write(point - RAW);
            } else {
                octets.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        }
        return ByteString.copyOf(octets.toByteArray());
    }

    /** Octets as a text of a tree. */
    public static String text(ByteString octets) {
        var text = new StringBuilder(octets.size());
        for (byte octet : octets.toByteArray()) {
            text.append(octet >= 0 ? (char) octet : (char) (RAW + (octet & 0xff)));
        }
        return text.toString();
    }
}
