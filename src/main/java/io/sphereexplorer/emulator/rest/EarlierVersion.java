package io.sphereexplorer.emulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Makes what the newest version of the interface reads and answers that of an earlier one (device-protocol §4.2).
 *
 * @param version what the board speaks
 */
public record EarlierVersion(RestVersion version) {
    /** What answered with the number of no error where later versions say nothing. */
    private static final Set<String> NO_ERROR = Set.of(
            "DELETE/wifi/config/networks/{id}",
            "DELETE/app/image/{componentId}",
            "PUT/update/stage",
            "POST/update/install");

    /** The request without the fields that the version does not know. */
    public JsonNode request(Route route, JsonNode body) {
        return route.name().equals("PATCH/wifi/interface")
                ? without(body, "enablePowerSavings", RestVersion.V4_6_0)
                : body;
    }

    /**
     * The answer as the version gives it.
     *
     * @param newest what the newest version answers, a success
     */
    public Reply answer(Route route, Reply newest) throws Refusal {
        if (version == RestVersion.newest() || !newest.mediaType().equals("application/json")) {
            return newest;
        }
        JsonNode body = WireJson.readObject(newest.body());
        switch (route.name()) {
            case "GET/wifi/interface" -> without(body, "powerSavingsState", RestVersion.V4_6_0);
            case "DELETE/app/image/{componentId}" -> without(body, "restartingSystem", RestVersion.V4_4_0);
            case "GET/net/interfaces/{name}" -> without(body, "hardwareAddress", RestVersion.V4_3_0);
            case "GET/net/interfaces" ->
                body.path("interfaces").forEach(one -> without(one, "hardwareAddress", RestVersion.V4_3_0));
            case "GET/device/security_state" -> withGeneralKey(body);
            default -> {
                // the same in all versions
            }
        }
        return new Reply(newest.status(), newest.mediaType(), WireJson.write(withoutError(route, body)));
    }

    private JsonNode without(JsonNode body, String field, RestVersion since) {
        if (!version.isAtLeast(since) && body instanceof ObjectNode fields) {
            fields.remove(field);
        }
        return body;
    }

    /** Nothing is published of the key's value: the emulated board gives its own id. */
    private void withGeneralKey(JsonNode body) {
        if (!version.isAtLeast(RestVersion.V4_0_0) && body instanceof ObjectNode fields) {
            fields.set("generalPublicKey", body.path("deviceIdentifier"));
        }
    }

    private JsonNode withoutError(Route route, JsonNode body) {
        boolean numbered = !version.isAtLeast(RestVersion.V3_0_0) && NO_ERROR.contains(route.name()) && body.isEmpty();
        return numbered ? WireJson.object().put("error", 0) : body;
    }
}
