package io.sphereexplorer.emulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.ByteString;
import java.util.List;

/**
 * A request as a handler sees it.
 *
 * @param variable what stands in the path for the route's variable; empty if it has none
 * @param body an object; empty if the route takes no JSON
 * @param octets the content as it came
 * @param capabilities of the board and of the request together (device-protocol §4.6)
 */
public record Call(String variable, JsonNode body, ByteString octets, List<Integer> capabilities) {
    public static final int APP_DEVELOPMENT = 11;
    public static final int FIELD_SERVICING = 13;

    public Call {
        capabilities = List.copyOf(capabilities);
    }

    public boolean developmentIsAllowed() {
        return capabilities.contains(APP_DEVELOPMENT);
    }

    /** Whether images may be put onto the board and taken off. */
    public boolean deploymentIsAllowed() {
        return developmentIsAllowed() || capabilities.contains(FIELD_SERVICING);
    }

    /** The variable as the id of a network. */
    public int id() throws Refusal {
        try {
            return Integer.parseInt(variable);
        } catch (NumberFormatException _) {
            throw new Refusal(RestError.INVALID_REQUEST_URI);
        }
    }
}
