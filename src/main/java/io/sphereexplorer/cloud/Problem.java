package io.sphereexplorer.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.net.http.Response;
import java.util.List;
import java.util.Optional;

/**
 * What a service said when it refused, in whichever of its shapes; cloud-services §1.2, §2.1, §3.3.
 *
 * @param text for the details of a message; may be empty
 * @param code the service's own name or number of the error
 * @param trace by which the service's people find the request
 */
public record Problem(String text, Optional<String> code, Optional<String> trace) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 300;
    private static final List<String> TRACES =
            List.of("traceparent", "x-ms-request-id", "x-ms-correlation-request-id", "request-id");
    private static final List<String> TITLES = List.of("Title", "title", "message", "Message");
    private static final List<String> DETAILS = List.of("Detail", "detail");
    private static final List<String> CODES = List.of("ErrorCode", "code", "Code");

    static Problem of(Response response) {
        String body = response.body().utf8().strip();
        JsonNode told = told(body);
        return new Problem(
                text(told).orElse(isJson(body) ? "" : body.substring(0, Math.min(body.length(), LONGEST_TEXT))),
                first(told, CODES),
                TRACES.stream()
                        .flatMap(name -> response.headers().first(name).stream())
                        .findFirst());
    }

    /** The object that tells the error: alone, first in a list, or under {@code error}. */
    private static JsonNode told(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            JsonNode one = tree.isArray() ? tree.path(0) : tree;
            return one.path("error").isObject() ? one.path("error") : one;
        } catch (JsonProcessingException _) {
            return JSON.missingNode(); // then the text itself is what was told
        }
    }

    /** Title and detail where there are both, since a title alone may be no more than the name of the status. */
    private static Optional<String> text(JsonNode told) {
        Optional<String> title = first(told, TITLES);
        Optional<String> detail = first(told, DETAILS).filter(text -> !title.equals(Optional.of(text)));
        return title.isPresent() && detail.isPresent()
                ? Optional.of(title.get() + ": " + detail.get())
                : title.or(() -> detail);
    }

    private static Optional<String> first(JsonNode told, List<String> names) {
        return names.stream()
                .map(told::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static boolean isJson(String body) {
        return body.startsWith("{") || body.startsWith("[");
    }
}
