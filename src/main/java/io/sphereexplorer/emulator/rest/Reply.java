package io.sphereexplorer.emulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.ByteString;

/** What a route answers when nothing went wrong. */
public record Reply(int status, String mediaType, ByteString body) {
    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    /** The empty success. */
    public static Reply ok() {
        return ok(WireJson.object());
    }

    public static Reply created(JsonNode body) {
        return json(201, body);
    }

    public static Reply octets(ByteString body) {
        return new Reply(200, "application/octet-stream", body);
    }

    private static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", WireJson.write(body));
    }

    /** The body of a refusal. */
    public static Reply refused(RestError error) {
        return json(error.status(), WireJson.object().put("error", error.number()));
    }
}
