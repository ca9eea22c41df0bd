package io.sphereexplorer.session.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * A line as it stands in the file: one JSON object with fixed names in a fixed order, no blanks, UTF-8. Its hash is the
 * SHA-256 of that object without the member {@code hash}, so each octet of a line counts.
 */
final class LineForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LineForm() {}

    /** The same line with its hash. */
    static LedgerLine sealed(LedgerLine line) {
        return line.withHash(hash(body(line)));
    }

    /** Without the line feed. */
    static byte[] octets(LedgerLine line) {
        return whole(body(line), line.hash());
    }

    static byte[] withLineFeed(LedgerLine line) {
        byte[] octets = octets(line);
        byte[] whole = Arrays.copyOf(octets, octets.length + 1);
        whole[octets.length] = '\n';
        return whole;
    }

    /** Empty if it is not, octet for octet, a line as the program writes it. */
    static Optional<LedgerLine> read(byte[] octets) {
        return readLoosely(octets).filter(line -> {
            byte[] body = body(line);
            return Arrays.equals(whole(body, line.hash()), octets) && hash(body).equals(line.hash());
        });
    }

    /** The hash comes as the last member. */
    private static byte[] whole(byte[] body, String hash) {
        byte[] tail = (",\"hash\":\"" + hash + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(body, body.length - 1 + tail.length);
        System.arraycopy(tail, 0, whole, body.length - 1, tail.length);
        return whole;
    }

    /** As far as it says anything, whether its hash is right or not. */
    static Optional<LedgerLine> readLoosely(byte[] octets) {
        try {
            return Optional.of(line(JSON.readTree(octets)));
        } catch (IOException | IllegalArgumentException | DateTimeException | NoSuchElementException _) {
            return Optional.empty(); // whoever wants to know why gets a fault with the line's number
        }
    }

    private static LedgerLine line(JsonNode from) {
        var step = new IrreversibleStep(
                IrreversibleStep.Kind.named(string(from, "kind")).orElseThrow(),
                string(from, "realm"),
                string(from, "account"),
                optional(from, "tenantId").map(UUID::fromString),
                string(from, "tenantName"),
                optional(from, "deviceId").map(DeviceId::new),
                string(from, "detail"));
        return new LedgerLine(
                from.required("number").longValue(),
                from.required("opened").longValue(),
                Instant.parse(string(from, "time")),
                step,
                StepPhase.named(string(from, "phase")).orElseThrow(),
                string(from, "text"),
                string(from, "previous"),
                string(from, "hash"));
    }

    private static String string(JsonNode from, String name) {
        return from.required(name).asText();
    }

    private static Optional<String> optional(JsonNode from, String name) {
        return Optional.of(string(from, name)).filter(text -> !text.isEmpty());
    }

    private static byte[] body(LedgerLine line) {
        IrreversibleStep step = line.step();
        return text(JsonNodeFactory.instance
                .objectNode()
                .put("number", line.number())
                .put("opened", line.opened())
                .put("time", line.time().toString())
                .put("kind", step.kind().wireName())
                .put("phase", line.phase().wireName())
                .put("account", step.account())
                .put("tenantId", step.tenantId().map(UUID::toString).orElse(""))
                .put("tenantName", step.tenantName())
                .put("deviceId", step.device().map(DeviceId::lowerCase).orElse(""))
                .put("realm", step.realm())
                .put("detail", step.detail())
                .put("text", line.text())
                .put("previous", line.previous()));
    }

    private static byte[] text(ObjectNode line) {
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts in memory can always be written", e);
        }
    }

    private static String hash(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
