package io.sphereexplorer.emulator.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a route answers when nothing went wrong. */
public record Reply(int status, JsonNode body) {
    public static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    /** The empty success. */
    public static Reply ok() {
        return ok(WireJson.object());
    }

    public static Reply created(JsonNode body) {
        return new Reply(201, body);
    }
}
