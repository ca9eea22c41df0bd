package io.sphereexplorer.emulator.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request as a handler sees it.
 *
 * @param variable what stands in the path for the route's variable; empty if it has none
 * @param body an object; empty if the route takes no content
 */
public record Call(String variable, JsonNode body) {
    /** The variable as the id of a network. */
    public int id() throws Refusal {
        try {
            return Integer.parseInt(variable);
        } catch (NumberFormatException _) {
            throw new Refusal(RestError.INVALID_REQUEST_URI);
        }
    }
}
