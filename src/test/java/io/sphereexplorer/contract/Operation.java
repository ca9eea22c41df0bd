package io.sphereexplorer.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.rest.RestVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the contract says of one method at one path. */
public record Operation(JsonNode facts) {
    /** Such as {@code GET /status}. */
    public String call() {
        return facts.path("call").asText();
    }

    public String method() {
        return call().substring(0, call().indexOf(' '));
    }

    /** With its variable. */
    public String path() {
        return call().substring(call().indexOf(' ') + 1);
    }

    /** With {@code value} in place of its variable. */
    public String path(String value) {
        return path().replaceAll("\\{.*}", value);
    }

    /** With a value that succeeds. */
    public String goodPath() {
        return path(facts.path("parameter").path("good").asText());
    }

    /** Answers by values of the variable: bad ones, and good ones of what is not there. */
    Map<String, JsonNode> otherValues() {
        var values = new LinkedHashMap<String, JsonNode>();
        facts.path("parameter").path("bad").forEachEntry(values::put);
        facts.path("parameter").path("absent").forEachEntry(values::put);
        return values;
    }

    boolean is(String access) {
        return facts.path("access").asText().equals(access);
    }

    /** Whether a board of this version has it. */
    boolean isIn(RestVersion version) {
        return RestVersion.ofNumber(facts.path("since").asText("1.0.0"))
                .map(version::isAtLeast)
                .orElse(true);
    }

    List<String> given() {
        return facts.path("given").valueStream().map(JsonNode::asText).toList();
    }

    /** json, optional-json, octets, plain or nothing. */
    String content() {
        return facts.path("content").asText();
    }

    boolean takesJson() {
        return content().endsWith("json");
    }

    boolean checksMedia() {
        return facts.path("media").asBoolean();
    }

    List<JsonNode> bodies() {
        return facts.path("bodies").valueStream().toList();
    }

    JsonNode field(String name) {
        return facts.path("fields").path(name);
    }

    JsonNode statuses() {
        return facts.path("statuses");
    }

    int success() {
        return statuses().has("201") ? 201 : 200;
    }

    JsonNode successShape() {
        return statuses().path(Integer.toString(success()));
    }

    @Override
    public String toString() {
        return call();
    }
}
