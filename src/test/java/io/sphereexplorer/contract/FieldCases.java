package io.sphereexplorer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One field of a content that succeeds: left out, of other types, too short, too long, and just right. */
record FieldCases(Operation operation, ContractCase base, JsonNode body, String field) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, JsonNode> VALUES = Map.of(
            "text", JSON.textNode("!"),
            "number", JSON.numberNode(7),
            "fraction", JSON.numberNode(0.5),
            "flag", JSON.booleanNode(true),
            "null", JSON.nullNode(),
            "list", JSON.arrayNode().add(7),
            "object", JSON.objectNode().put("a", 1));

    Stream<ContractCase> all() {
        return Stream.of(missing(), wrong(), otherWords(), limits()).flatMap(cases -> cases);
    }

    private JsonNode facts() {
        return operation.field(field);
    }

    private Stream<ContractCase> missing() {
        ObjectNode without = body.deepCopy();
        without.remove(field);
        ContractCase made = base.with(without).named("%s without %s".formatted(body, field));
        return Stream.of(facts().has("missing") ? refused(made, "missing") : made);
    }

    private Stream<ContractCase> wrong() {
        String type = facts().path("type").asText();
        return VALUES.entrySet().stream()
                .filter(value -> type.equals("word") || !value.getKey().equals(type))
                .map(value -> refused(with(value.getValue(), value.getKey()), "wrong"));
    }

    private Stream<ContractCase> otherWords() {
        return facts().path("also").valueStream().map(word -> refused(with(word, word.asText()), "wrong"));
    }

    private Stream<ContractCase> limits() {
        List<ContractCase> cases = new ArrayList<>();
        JsonNode at = facts().path("at");
        if (at.isMissingNode()) {
            return cases.stream();
        }
        int least = at.path(0).asInt();
        int most = at.path(1).asInt();
        if (facts().has("short")) {
            cases.add(refused(with(value(least - 1), "less than " + least), "short"));
        }
        if (facts().has("long")) {
            cases.add(refused(with(value(most + 1), "more than " + most), "long"));
        }
        if (accepted()) {
            IntStream.of(least, most).forEach(length -> cases.add(with(value(length), "exactly " + length)));
        }
        return cases.stream();
    }

    /** Whether any content of the right length will do. */
    private boolean accepted() {
        return !operation.path().startsWith("/certstore") && !field.equals("hardwareAddress");
    }

    private JsonNode value(int length) {
        return facts().path("type").asText().equals("number")
                ? JSON.numberNode(length)
                : JSON.textNode("x".repeat(Math.max(length, 0)));
    }

    private ContractCase with(JsonNode value, String about) {
        ObjectNode changed = body.deepCopy();
        changed.set(field, value);
        return base.with(changed).named("%s with %s %s".formatted(body, field, about));
    }

    private ContractCase refused(ContractCase made, String fact) {
        return made.refused(400, facts().path(fact).asInt());
    }
}
