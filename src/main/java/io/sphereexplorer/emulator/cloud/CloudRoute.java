package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A method at a path, what it needs, and what answers.
 *
 * @param path with variables in braces; compared without case, as the service does
 * @param needs the least role in the tenant that the path names; empty for whoever is signed in
 */
record CloudRoute(String method, String path, Optional<Role> needs, Handler handler) {
    /** Answers a request for which everything before the handler is in order. */
    @FunctionalInterface
    interface Handler {
        Reply answer(CloudCall call) throws CloudRefusal;
    }

    /** What a route answers when nothing went wrong. */
    record Reply(int status, Optional<JsonNode> body) {
        static Reply ok(JsonNode body) {
            return new Reply(200, Optional.of(body));
        }

        static Reply accepted(JsonNode body) {
            return new Reply(202, Optional.of(body));
        }

        static Reply empty() {
            return new Reply(200, Optional.empty());
        }
    }

    /** What stands for the variables in a path, still encoded; nothing if that is another path. */
    Optional<Map<String, String>> match(String requested) {
        String[] wanted = path.split("/", -1);
        String[] found = requested.split("/", -1);
        if (wanted.length != found.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                variables.put(wanted[i], found[i]);
            } else if (!wanted[i].equalsIgnoreCase(found[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
