package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as a handler sees it.
 *
 * @param caller who is signed in
 * @param tenant that the path names, of which the caller is a member; empty if it names none
 * @param variables what stands in the path for the route's variables, with their braces
 */
record CloudCall(Principal caller, Optional<Tenant> tenant, Map<String, String> variables, Request request) {
    CloudCall {
        variables = Map.copyOf(variables);
    }

    /** The tenant that the path names. */
    Tenant inTenant() {
        return tenant.orElseThrow();
    }

    String variable(String name) {
        return decoded(variables.getOrDefault("{" + name + "}", ""));
    }

    UUID id(String name) throws CloudRefusal {
        return guid(variable(name));
    }

    /** 128 hexadecimal digits in lower case. */
    String deviceId(String name) throws CloudRefusal {
        return deviceIdOf(variable(name));
    }

    /** The JSON that was sent. */
    JsonNode body() throws CloudRefusal {
        return CloudJson.read(request.body());
    }

    /** A text that the body must have. */
    String text(String field) throws CloudRefusal {
        JsonNode value = body().path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw CloudRefusal.badRequest(field + " is missing.");
        }
        return value.textValue();
    }

    Optional<String> query(String name) {
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

    static UUID guid(String text) throws CloudRefusal {
        if (!text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            throw CloudRefusal.badRequest("'%s' is no GUID.".formatted(text));
        }
        return UUID.fromString(text);
    }

    static String deviceIdOf(String text) throws CloudRefusal {
        if (!text.matches("\\p{XDigit}{128}")) {
            throw CloudRefusal.badRequest("'%s' is no device ID.".formatted(text));
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
