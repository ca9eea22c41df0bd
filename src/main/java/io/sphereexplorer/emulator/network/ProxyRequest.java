package io.sphereexplorer.emulator.network;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is to become a board's proxy (device-protocol §4.4.4). */
final class ProxyRequest {
    private static final int LONGEST_ADDRESS = 255;
    private static final int LONGEST_CREDENTIAL = 63;
    private static final int HIGHEST_PORT = 65_535;

    private final JsonNode body;

    ProxyRequest(JsonNode body) {
        this.body = body;
    }

    Proxy proxy() throws Refusal {
        var enabled = body.path("enabled");
        require(enabled.isMissingNode() || enabled.isBoolean(), RestError.ENABLED_NOT_A_BOOLEAN);
        String address = address();
        int port = port();
        Optional<String> username = username();
        return new Proxy(address, enabled.asBoolean(true), port, username, noProxyAddresses());
    }

    /** Empty unless a checked request brings one. */
    Optional<String> password() {
        return Optional.of(body.path("password")).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private String address() throws Refusal {
        require(body.has("address"), RestError.REQUIRED_PROXY_ADDRESS);
        require(isAddress(body.path("address")), RestError.INVALID_PROXY_ADDRESS);
        return body.path("address").asText();
    }

    private int port() throws Refusal {
        var port = body.path("port");
        require(body.has("port"), RestError.REQUIRED_NETWORK_PORT);
        require(
                port.isInt() && port.intValue() >= 0 && port.intValue() <= HIGHEST_PORT,
                RestError.INVALID_NETWORK_PORT);
        return port.intValue();
    }

    private Optional<String> username() throws Refusal {
        require(body.has("authenticationType"), RestError.REQUIRED_AUTHENTICATION_TYPE);
        return switch (body.path("authenticationType").asText()) {
            case "anonymous" -> {
                require(!body.has("username") && !body.has("password"), RestError.ANONYMOUS_USES_NO_CREDENTIALS);
                yield Optional.empty();
            }
            case "basic" -> {
                require(body.has("username") && body.has("password"), RestError.BASIC_REQUIRES_CREDENTIALS);
                require(isText(body.path("username"), LONGEST_CREDENTIAL), RestError.INVALID_USERNAME);
                require(isText(body.path("password"), LONGEST_CREDENTIAL), RestError.INVALID_PASSWORD);
                yield Optional.of(body.path("username").asText());
            }
            default -> throw new Refusal(RestError.INVALID_AUTHENTICATION_TYPE);
        };
    }

    private List<String> noProxyAddresses() throws Refusal {
        var given = body.path("noProxyAddresses");
        require(given.isMissingNode() || given.isArray(), RestError.INVALID_NO_PROXY_ADDRESSES);
        List<String> addresses = new ArrayList<>();
        for (JsonNode address : given) {
            require(isAddress(address), RestError.INVALID_NO_PROXY_ADDRESSES);
            addresses.add(address.asText());
        }
        return addresses;
    }

    private static boolean isAddress(JsonNode value) {
        return isText(value, LONGEST_ADDRESS) && value.asText().chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isText(JsonNode value, int longest) {
        int length = WireJson.octets(value.asText()).size();
        return value.isTextual() && length > 0 && length <= longest;
    }
}
