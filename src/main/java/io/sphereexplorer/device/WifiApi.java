package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.http.HttpTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A board's Wi-Fi, as typed calls (device-protocol §4.4.5). Blocking; as thread-safe as its transport. */
public final class WifiApi {
    private static final String NETWORKS = "/wifi/config/networks";
    private static final String FAILURES = "/wifi/diagnostics/networks";

    private final RestCalls calls;

    public WifiApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    WifiApi(RestCalls calls) {
        this.calls = calls;
    }

    /** Takes a few seconds on a real board. */
    public List<AccessPoint> scan() throws DeviceException {
        List<AccessPoint> found = new ArrayList<>();
        for (Answer answer : calls.get("/wifi/scan").list("values")) {
            found.add(new AccessPoint(
                    answer.text("bssid"),
                    answer.ssid("ssid"),
                    answer.integer("freq"),
                    answer.integer("signal_level"),
                    WifiSecurity.named(answer.text("securityState"))));
        }
        return found;
    }

    public List<WifiNetwork> networks() throws DeviceException {
        List<WifiNetwork> stored = new ArrayList<>();
        for (Answer answer : calls.get(NETWORKS).list("values")) {
            stored.add(network(answer));
        }
        return stored;
    }

    public WifiNetwork network(int id) throws DeviceException {
        return network(calls.get(path(id)));
    }

    /** Answers with the connection state still unknown. */
    public WifiNetwork add(NewWifiNetwork network) throws DeviceException {
        ObjectNode body = body();
        body.put("ssid", OctetJson.characters(network.ssid().octets()));
        body.put("securityState", network.access().security().wireName());
        body.put("configState", ConfigState.ENABLED.wireName());
        body.put("targetedScan", network.targetedScan());
        network.configName().ifPresent(name -> body.put("configName", OctetJson.utf8(name)));
        putAccess(body, network.access());
        return network(calls.call("POST", NETWORKS, body));
    }

    public WifiNetwork setEnabled(int id, boolean enabled) throws DeviceException {
        ConfigState state = enabled ? ConfigState.ENABLED : ConfigState.DISABLED;
        return network(calls.call("PATCH", path(id), body().put("configState", state.wireName())));
    }

    public WifiNetwork replaceKey(int id, Secret key) throws DeviceException {
        ObjectNode body = body().put("configState", ConfigState.ENABLED.wireName());
        return network(calls.call("PATCH", path(id), body.put("psk", OctetJson.utf8(key.reveal()))));
    }

    public void forget(int id) throws DeviceException {
        calls.require("3.0.0");
        calls.call("DELETE", path(id));
    }

    public WifiStatus status() throws DeviceException {
        Answer answer = calls.get("/wifi/interface");
        OptionalInt id = answer.optionalInteger("id");
        return new WifiStatus(
                answer.optionalSsid("ssid"),
                ConfigState.named(answer.text("configState")),
                ConnectionState.named(answer.text("connectionState")),
                WifiSecurity.named(answer.text("securityState")),
                answer.textOr("mode", ""),
                answer.textOr("key_mgmt", ""),
                answer.textOr("wpa_state", ""),
                answer.textOr("address", ""),
                answer.optionalInteger("freq"),
                answer.optionalText("ip_address"),
                id.orElse(-1) < 0 ? OptionalInt.empty() : id,
                answer.textOr("powerSavingsState", ""),
                answer.optionalText("configName"));
    }

    /** The latest failure of each stored network that failed. */
    public List<WifiFailure> failures() throws DeviceException {
        List<WifiFailure> failures = new ArrayList<>();
        for (Answer answer : calls.get(FAILURES).list("values")) {
            failures.add(failure(answer));
        }
        return failures;
    }

    /**
     * The latest failure of one stored network; empty if it has not failed.
     *
     * @throws DeviceException.Refused if the board stores no such network
     */
    public Optional<WifiFailure> failure(int id) throws DeviceException {
        try {
            return Optional.of(failure(calls.get(FAILURES + "/" + id)));
        } catch (DeviceException.Refused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
            network(id); // no such network is not the same as no failure
            return Optional.empty();
        }
    }

    /** Reads configuration and certificates again, which drops the connection for a moment. */
    public void reloadConfig() throws DeviceException {
        calls.call("PATCH", "/wifi/interface", body().put("reloadConfig", true));
    }

    public void setPowerSavings(boolean enabled) throws DeviceException {
        calls.require("4.6.0");
        calls.call("PATCH", "/wifi/interface", body().put("enablePowerSavings", enabled));
    }

    private static WifiFailure failure(Answer answer) throws DeviceException {
        return new WifiFailure(
                answer.textOr("timestamp", ""),
                answer.integer("networkId"),
                answer.ssid("ssid"),
                answer.text("error"),
                answer.object("certInfo").optionalText("certError"));
    }

    private static WifiNetwork network(Answer answer) throws DeviceException {
        return new WifiNetwork(
                answer.integer("id"),
                answer.ssid("ssid"),
                ConfigState.named(answer.text("configState")),
                ConnectionState.named(answer.text("connectionState")),
                WifiSecurity.named(answer.text("securityState")),
                answer.flag("targetedScan"),
                answer.optionalText("configName"),
                answer.optionalText("clientCertStoreIdentifier"),
                answer.optionalText("clientIdentity"),
                answer.optionalText("rootCaCertStoreIdentifier"));
    }

    private static void putAccess(ObjectNode body, WifiAccess access) {
        switch (access) {
            case WifiAccess.Open _ -> {}
            case WifiAccess.Key(Secret key) -> body.put("psk", OctetJson.utf8(key.reveal()));
            case WifiAccess.Certificates certificates -> {
                body.put("clientCertStoreIdentifier", certificates.client().text());
                certificates.identity().ifPresent(name -> body.put("clientIdentity", OctetJson.utf8(name)));
                certificates.rootCa().ifPresent(id -> body.put("rootCaCertStoreIdentifier", id.text()));
            }
        }
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String path(int id) {
        return NETWORKS + "/" + id;
    }
}
