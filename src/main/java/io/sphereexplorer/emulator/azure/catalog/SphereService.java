package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The security service as one user may use it; what it refuses is told as Azure tells it.
 *
 * @param service where that user is signed in
 */
record SphereService(HttpTransport service) {
    private static final String CONTINUATION = "Sphere-Continuation";

    JsonNode get(String path) throws ArmRefusal {
        return send("GET", path, Headers.NONE, ByteString.EMPTY);
    }

    /** All items of a list that comes in pages. */
    List<JsonNode> all(String path) throws ArmRefusal {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(path);
        page.path("Items").forEach(items::add);
        while (page.path("ContinuationToken").isTextual()) {
            page = send(
                    "GET",
                    path,
                    Headers.of(CONTINUATION, page.path("ContinuationToken").asText()),
                    ByteString.EMPTY);
            page.path("Items").forEach(items::add);
        }
        return items;
    }

    JsonNode send(String method, String path, JsonNode body) throws ArmRefusal {
        return send(method, path, ArmJson.write(body));
    }

    JsonNode send(String method, String path, ByteString body) throws ArmRefusal {
        return send(method, path, Headers.NONE, body);
    }

    private JsonNode send(String method, String path, Headers headers, ByteString body) throws ArmRefusal {
        Response answer;
        try {
            answer = service.send(new Request(method, path, headers, body));
        } catch (IOException e) {
            throw new IllegalStateException("the emulated service does no I/O", e);
        }
        JsonNode json = ArmJson.read(answer.body());
        if (answer.status() >= 400) {
            JsonNode details = json.path(0);
            throw new ArmRefusal(
                    answer.status(),
                    code(answer.status(), details.path("ErrorCode").asText()),
                    details.path("Detail").asText());
        }
        return json;
    }

    /** The code of Azure for one of the security service. */
    private static String code(int status, String code) {
        return switch (status) {
            case 403 -> "AuthorizationFailed";
            case 404 -> "ResourceNotFound";
            default -> code;
        };
    }
}
