package io.sphereexplorer.emulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param caller the mail address of who is signed in
 * @param variables what stands in the path for the route's variables, still encoded
 */
public record ArmCall(String caller, Map<String, String> variables, Request request) {
    public ArmCall {
        variables = Map.copyOf(variables);
    }

    public String variable(String name) {
        return decoded(variables.getOrDefault(name, ""));
    }

    /** The JSON that was sent. */
    public JsonNode body() throws ArmRefusal {
        return ArmJson.read(request.body());
    }

    public Optional<String> query(String name) {
        return query(request, name);
    }

    static Optional<String> query(Request request, String name) {
        int query = request.path().indexOf('?');
        String[] pairs =
                query < 0 ? new String[0] : request.path().substring(query + 1).split("&");
        for (String pair : pairs) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decoded(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
