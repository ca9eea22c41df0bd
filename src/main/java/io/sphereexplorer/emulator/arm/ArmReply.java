package io.sphereexplorer.emulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.http.Headers;
import java.util.Optional;

/** What a route answers when nothing went wrong. */
public record ArmReply(int status, Headers headers, Optional<JsonNode> body) {
    public static ArmReply ok(JsonNode body) {
        return new ArmReply(200, Headers.NONE, Optional.of(body));
    }

    public static ArmReply created(JsonNode body) {
        return new ArmReply(201, Headers.NONE, Optional.of(body));
    }

    /** Done, with nothing to tell. */
    public static ArmReply empty() {
        return new ArmReply(204, Headers.NONE, Optional.empty());
    }

    /** The same with one more header. */
    public ArmReply with(String name, String value) {
        return new ArmReply(status, headers.with(name, value), body);
    }
}
