package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.WireJson;
import io.sphereexplorer.emulator.wifi.NetworkProfile;
import io.sphereexplorer.emulator.world.Security;
import io.sphereexplorer.net.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what is to become a configured network, or a change of one (device-protocol §4.4.5). */
final class NetworkRequest {
    private static final int LONGEST_SSID = 32;
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_IDENTITY = 254;
    private static final int SHORTEST_PSK = 8;
    private static final int LONGEST_PSK = 63;
    private static final Pattern RAW_KEY = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final Set<String> CONFIG_STATES = Set.of("unknown", "enabled", "disabled", "temp-disabled");
    private static final String CLIENT_CERTIFICATE = "clientCertStoreIdentifier";

    private final JsonNode body;

    NetworkRequest(JsonNode body) {
        this.body = body;
    }

    NetworkProfile profile() throws Refusal {
        ByteString ssid = ssid();
        Security security =
                Security.ofWord(text("securityState")).orElseThrow(() -> new Refusal(RestError.INVALID_REQUEST_FORMAT));
        configState();
        var targeted = body.path("targetedScan");
        require(targeted.isMissingNode() || targeted.isBoolean(), RestError.TARGETED_SCAN_NOT_A_BOOLEAN);
        String psk = security == Security.PSK ? psk() : "";
        return new NetworkProfile(ssid, security, targeted.asBoolean(), psk, names(security));
    }

    /** One of the four words; empty if there is none. */
    String configState() throws Refusal {
        String state = text("configState");
        require(!body.has("configState") || CONFIG_STATES.contains(state), RestError.INVALID_REQUEST_FORMAT);
        return state;
    }

    boolean bringsPsk() {
        return body.has("psk");
    }

    String psk() throws Refusal {
        String psk = text("psk");
        int length = WireJson.octets(psk).size();
        require(length >= SHORTEST_PSK, RestError.PSK_TOO_SHORT);
        require(length <= LONGEST_PSK || RAW_KEY.matcher(psk).matches(), RestError.PSK_TOO_LONG);
        return psk;
    }

    private ByteString ssid() throws Refusal {
        ByteString ssid = WireJson.octets(text("ssid"));
        require(!ssid.isEmpty(), RestError.INVALID_REQUEST_FORMAT);
        require(ssid.size() <= LONGEST_SSID, RestError.SSID_TOO_LONG);
        return ssid;
    }

    /** Empty if there is none. */
    private String text(String field) throws Refusal {
        require(!body.has(field) || body.path(field).isTextual(), RestError.INVALID_REQUEST_FORMAT);
        return body.path(field).asText();
    }

    /** In the order of the answers. */
    private Map<String, ByteString> names(Security security) throws Refusal {
        Map<String, ByteString> names = new LinkedHashMap<>();
        put(names, "configName", LONGEST_NAME, RestError.CONFIG_NAME_TOO_LONG);
        if (security == Security.EAPTLS) {
            put(names, CLIENT_CERTIFICATE, LONGEST_NAME, RestError.CLIENT_CERT_STORE_IDENTIFIER_TOO_LONG);
            require(names.containsKey(CLIENT_CERTIFICATE), RestError.CLIENT_CERT_STORE_IDENTIFIER_MISSING);
            put(names, "clientIdentity", LONGEST_IDENTITY, RestError.CLIENT_IDENTITY_TOO_LONG);
            put(names, "rootCaCertStoreIdentifier", LONGEST_NAME, RestError.CA_CERT_STORE_IDENTIFIER_TOO_LONG);
        }
        return names;
    }

    private void put(Map<String, ByteString> names, String field, int longest, RestError tooLong) throws Refusal {
        var value = WireJson.octets(text(field));
        require(value.size() <= longest, tooLong);
        if (!value.isEmpty()) {
            names.put(field, value);
        }
    }
}
