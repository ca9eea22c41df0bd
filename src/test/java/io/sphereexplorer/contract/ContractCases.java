package io.sphereexplorer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.certificate.Credentials;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the cases of one operation: each published status, each field spoiled in each way, and what all share. */
record ContractCases(Operation operation) {
    private static final int MALFORMED = 10485761;
    private static final int EMPTY = 10485763;
    private static final int QUERY = 10485767;
    private static final int NOT_PERMITTED = 10485778;
    private static final int WRONG_METHOD = 15728641;
    private static final int UNKNOWN_PATH = 15728642;
    private static final int TOO_LARGE = 15728644;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "$certificate", ContractBoard.CREDENTIALS.certificate(),
            "$encryptedKey", ContractBoard.CREDENTIALS.encryptedKey(),
            "$plainKey", ContractBoard.CREDENTIALS.plainKey(),
            "$password", Credentials.PASSWORD);

    Stream<ContractCase> all() {
        return Stream.of(
                        successes(),
                        statuses(),
                        requests(),
                        permissions(),
                        versions(),
                        parameters(),
                        contents(),
                        fields())
                .flatMap(cases -> cases);
    }

    private Stream<ContractCase> successes() {
        return bodies().map(body -> ContractCase.success(operation, body));
    }

    private Stream<JsonNode> bodies() {
        return operation.bodies().isEmpty()
                ? Stream.of(operation.takesJson() ? JsonNodeFactory.instance.objectNode() : MissingNode.getInstance())
                : operation.bodies().stream().map(ContractCases::filled);
    }

    private static JsonNode filled(JsonNode body) {
        ObjectNode filled = body.deepCopy();
        PLACEHOLDERS.forEach((word, text) -> filled.properties().stream()
                .filter(field -> field.getValue().asText().equals(word))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(name -> filled.put(name, text)));
        return filled;
    }

    private ContractCase base() {
        return ContractCase.success(operation, bodies().findFirst().orElseThrow());
    }

    /** The ways to the published statuses that are no success. */
    private Stream<ContractCase> statuses() {
        return operation
                .statuses()
                .propertyStream()
                .filter(entry -> entry.getValue().has("error"))
                .map(entry -> {
                    JsonNode way = entry.getValue();
                    ContractCase made = base();
                    for (JsonNode state : way.path("given")) {
                        made = made.given(state.asText());
                    }
                    made = way.has("body") ? made.with(way.path("body")) : made;
                    made = way.has("octets")
                            ? made.with(
                                    made.headers(),
                                    ByteString.ofUtf8(way.path("octets").asText()))
                            : made;
                    made = way.has("type")
                            ? made.with(
                                    Headers.of("Content-Type", way.path("type").asText()), made.body())
                            : made;
                    made = way.has("path")
                            ? made.at(differentPath(way.path("path").asText()))
                            : made;
                    return made.named("gives its status " + entry.getKey())
                            .refused(
                                    Integer.parseInt(entry.getKey()),
                                    way.path("error").asInt());
                });
    }

    private String differentPath(String change) {
        return change.startsWith("/") ? operation.path(change.substring(1)) : operation.goodPath() + change;
    }

    private Stream<ContractCase> requests() {
        Set<String> atPath = DeviceContract.operations()
                .filter(other -> other.path()
                        .replaceAll("\\{.*}", "{}")
                        .equals(operation.path().replaceAll("\\{.*}", "{}")))
                .map(Operation::method)
                .collect(Collectors.toCollection(HashSet::new));
        Stream<ContractCase> methods = METHODS.stream()
                .filter(method -> !atPath.contains(method))
                .map(method -> base().by(method).named("is not " + method).refused(400, WRONG_METHOD));
        return Stream.concat(
                methods,
                Stream.of(
                        base().at(operation.goodPath() + "?a=b")
                                .named("takes no query")
                                .refused(400, QUERY),
                        base().at(operation.goodPath() + "/")
                                .named("has no path below")
                                .refused(404, UNKNOWN_PATH)));
    }

    private Stream<ContractCase> permissions() {
        ContractCase locked = base().given("locked");
        ContractCase permitted = locked.given("permitted");
        if (operation.is("anyone")) {
            return Stream.of(locked.named("needs no permission"), permitted.named("is not harmed by a permission"));
        }
        return Stream.of(
                locked.named("needs a permission").refused(403, NOT_PERMITTED),
                permitted.named("is permitted for one request"),
                locked.with(Headers.NONE, ByteString.ofUtf8("["))
                        .named("asks for permission before it reads")
                        .refused(403, NOT_PERMITTED));
    }

    private Stream<ContractCase> versions() {
        return Arrays.stream(RestVersion.values()).map(version -> {
            ContractCase spoken = base().in(version).named("in version " + version);
            return operation.isIn(version)
                    ? spoken.answers(MissingNode.getInstance())
                    : spoken.refused(unknownStatus(version), unknownError(version));
        });
    }

    /** A path that is there for another method is no unknown path. */
    private int unknownStatus(RestVersion version) {
        return pathIsIn(version) ? 400 : 404;
    }

    private int unknownError(RestVersion version) {
        return pathIsIn(version) ? WRONG_METHOD : UNKNOWN_PATH;
    }

    private boolean pathIsIn(RestVersion version) {
        return DeviceContract.operations()
                .anyMatch(other -> other.path().equals(operation.path()) && other.isIn(version));
    }

    private Stream<ContractCase> parameters() {
        return operation.otherValues().entrySet().stream().map(other -> {
            JsonNode answer = other.getValue();
            ContractCase made = base().at(operation.path(other.getKey())).named("with " + other.getKey());
            return answer.size() == 1
                    ? made
                    : made.refused(answer.path(0).asInt(), answer.path(1).asInt());
        });
    }

    private Stream<ContractCase> contents() {
        return switch (operation.content()) {
            case "octets" ->
                Stream.of(
                        base().with(ContractBoard.OCTETS, ByteString.EMPTY)
                                .named("needs content")
                                .refused(400, EMPTY),
                        base().with(Headers.NONE, ContractBoard.PACKAGE)
                                .named("needs a media type")
                                .refused(415, MALFORMED),
                        octets("nonsense"),
                        octets("x".repeat(40_000)));
            case "json", "optional-json" -> jsonContents();
            case "plain" ->
                Stream.of(base().with(Headers.of("Content-Type", "text/plain"), ByteString.EMPTY)
                        .named("may be empty text"));
            default ->
                Stream.of(base().with(Headers.of("Content-Type", "application/json"), ByteString.ofUtf8("{]"))
                        .named("ignores content"));
        };
    }

    private ContractCase octets(String text) {
        return base().with(ContractBoard.OCTETS, ByteString.ofUtf8(text))
                .named("refuses %d octets of nonsense".formatted(text.length()))
                .refused(400, 7340050);
    }

    private Stream<ContractCase> jsonContents() {
        JsonNode good = bodies().findFirst().orElseThrow();
        ContractCase untyped =
                base().with(Headers.NONE, ContractCase.written(good)).named("without a media type");
        ContractCase empty = base().with(ContractBoard.JSON, ByteString.EMPTY).named("without content");
        Stream<ContractCase> malformed = Stream.of(
                        "{",
                        "[]",
                        "[{}]",
                        "1",
                        "\"text\"",
                        "null",
                        "true",
                        "{}{}",
                        "{\"a\":}",
                        "{'a':1}",
                        "{\"a\":1",
                        "\u0000")
                .map(text -> base().with(ContractBoard.JSON, ByteString.ofUtf8(text))
                        .named("refuses " + text.replace("\0", "NUL"))
                        .refused(400, MALFORMED));
        Stream<ContractCase> others = Stream.of(
                operation.checksMedia() ? untyped.refused(415, MALFORMED) : untyped,
                operation.content().equals("json") ? empty.refused(400, EMPTY) : empty,
                base().with(Headers.of("Content-Type", "Application/JSON; charset=utf-8"), ContractCase.written(good))
                        .named("takes a media type with a parameter"),
                base().with(ContractBoard.JSON, ByteString.ofUtf8(" " + good + "\r\n"))
                        .named("takes white space"),
                base().with(ContractBoard.JSON, ByteString.ofUtf8(good + " ".repeat(32 * 1024)))
                        .named("refuses more than 32 KiB")
                        .refused(400, TOO_LARGE));
        return Stream.concat(malformed, others);
    }

    private Stream<ContractCase> fields() {
        return bodies().flatMap(body -> Stream.concat(
                Stream.of(base().with(((ObjectNode) extended(body)).put("unheardOf", "x"))
                                .named(body + " with a field too many"))
                        .filter(_ -> operation.takesJson()),
                body.propertyStream()
                        .filter(field -> !operation.field(field.getKey()).isMissingNode())
                        .flatMap(field -> new FieldCases(operation, base(), body, field.getKey()).all())));
    }

    private static JsonNode extended(JsonNode body) {
        return body.isObject() ? body.deepCopy() : JsonNodeFactory.instance.objectNode();
    }
}
