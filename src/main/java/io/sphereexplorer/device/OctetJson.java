package io.sphereexplorer.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sphereexplorer.net.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON whose texts keep their octets: in its trees one character stands for one octet. A network's name may hold octets
 * that are not UTF-8, which would be lost if the body were decoded as text at once.
 */
final class OctetJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An escaped backslash, or escaped code units that belong together (RFC 8259 §7). */
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|(?:\\\\u[0-9A-Fa-f]{4})+");

    private OctetJson() {}

    static JsonNode read(ByteString body) throws JsonProcessingException {
        String characters = new String(body.toByteArray(), StandardCharsets.ISO_8859_1);
        return MAPPER.readTree(ESCAPE.matcher(characters).replaceAll(OctetJson::withoutWideEscapes));
    }

    static ByteString write(JsonNode tree) {
        return ByteString.copyOf(tree.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The octets of a text out of a tree. */
    static ByteString octets(String characters) {
        return ByteString.copyOf(characters.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Octets as a text for a tree. */
    static String characters(ByteString octets) {
        return new String(octets.toByteArray(), StandardCharsets.ISO_8859_1);
    }

    /** A text as its UTF-8 octets, for a tree. */
    static String utf8(String text) {
        return characters(ByteString.ofUtf8(text));
    }

    /** Escaped characters beyond ASCII become UTF-8 octets; the others stay, for the parser needs their escapes. */
    private static String withoutWideEscapes(MatchResult match) {
        String escapes = match.group();
        if (escapes.startsWith("\\\\")) {
            return Matcher.quoteReplacement(escapes);
        }
        var text = new StringBuilder();
        for (int i = 0; i < escapes.length(); i += 6) {
            text.append((char) Integer.parseInt(escapes, i + 2, i + 6, 16));
        }
        var octets = new StringBuilder();
        text.codePoints()
                .forEach(c -> octets.append(
                        c < 0x80 ? "\\u%04x".formatted(c) : characters(ByteString.ofUtf8(Character.toString(c)))));
        return Matcher.quoteReplacement(octets.toString());
    }
}
