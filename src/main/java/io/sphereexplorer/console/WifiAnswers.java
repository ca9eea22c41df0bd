package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.WifiStatus;
import java.util.List;

/** The results of Wi-Fi commands as answers; keys and their order are those of the board (azsphere-cli §5.4). */
final class WifiAnswers {
    private static final String[] NETWORK_LABELS = {
        "id", "ID",
        "ssid", "SSID",
        "configState", "Configuration state",
        "connectionState", "Connection state",
        "securityState", "Security state",
        "targetedScan", "Targeted scan",
        "configName", "Configuration name",
        "clientCertStoreIdentifier", "Client certificate",
        "clientIdentity", "Client identity",
        "rootCaCertStoreIdentifier", "Root CA certificate"
    };
    private static final String[] STATUS_LABELS = {
        "ssid", "SSID",
        "configState", "Configuration state",
        "connectionState", "Connection state",
        "securityState", "Security state",
        "freq", "Frequency",
        "mode", "Mode",
        "key_mgmt", "Key management",
        "wpa_state", "WPA State",
        "ip_address", "IP Address",
        "address", "MAC Address"
    };
    private static final String[] ACCESS_POINT_LABELS = {
        "ssid", "SSID",
        "securityState", "Security state",
        "signal_level", "Signal level",
        "freq", "Frequency",
        "bssid", "BSSID"
    };
    private static final String[] FAILURE_LABELS = {
        "timestamp", "Time",
        "networkId", "Network ID",
        "ssid", "SSID",
        "error", "Error",
        "certError", "Certificate error"
    };

    private WifiAnswers() {}

    static Answer accessPoints(List<AccessPoint> heard) {
        var entries = heard.stream().map(WifiAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No networks found", ACCESS_POINT_LABELS))
                .showing("ssid", "securityState", "signal_level", "freq", "bssid");
    }

    static Answer networks(List<WifiNetwork> stored) {
        var entries = stored.stream().map(WifiAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No networks found", NETWORK_LABELS));
    }

    static Answer network(WifiNetwork stored) {
        ObjectNode entry = entry(stored);
        return Answer.object(entry, TextLines.of(entry, NETWORK_LABELS));
    }

    static Answer added(WifiNetwork stored) {
        ObjectNode entry = entry(stored);
        return Answer.object(entry, "Add network succeeded:\n" + TextLines.of(entry, NETWORK_LABELS));
    }

    static Answer status(WifiStatus status) {
        ObjectNode entry = entry(status);
        return Answer.object(entry, TextLines.of(entry, STATUS_LABELS));
    }

    static Answer failures(List<WifiFailure> failures) {
        var entries = failures.stream().map(WifiAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No failures recorded", FAILURE_LABELS));
    }

    private static ObjectNode entry(AccessPoint heard) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("bssid", heard.bssid())
                .put("freq", heard.frequencyMhz())
                .put("signal_level", heard.signalDbm())
                .put("ssid", name(heard.ssid()))
                .put("securityState", heard.security().wireName());
    }

    private static ObjectNode entry(WifiNetwork stored) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("ssid", stored.ssid().text())
                .put("configState", stored.configState().wireName())
                .put("connectionState", stored.connectionState().wireName())
                .put("id", stored.id())
                .put("securityState", stored.security().wireName())
                .put("targetedScan", stored.targetedScan());
        stored.configName().ifPresent(name -> entry.put("configName", name));
        stored.clientCertificateId().ifPresent(id -> entry.put("clientCertStoreIdentifier", id));
        stored.clientIdentity().ifPresent(identity -> entry.put("clientIdentity", identity));
        stored.rootCaCertificateId().ifPresent(id -> entry.put("rootCaCertStoreIdentifier", id));
        return entry;
    }

    private static ObjectNode entry(WifiStatus status) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        status.ssid().ifPresent(ssid -> entry.put("ssid", name(ssid)));
        status.configName().ifPresent(name -> entry.put("configName", name));
        entry.put("configState", status.configState().wireName())
                .put("connectionState", status.connectionState().wireName())
                .put("securityState", status.security().wireName());
        putIfKnown(entry, "mode", status.mode());
        putIfKnown(entry, "key_mgmt", status.keyManagement());
        putIfKnown(entry, "wpa_state", status.wpaState());
        putIfKnown(entry, "address", status.hardwareAddress());
        status.frequencyMhz().ifPresent(mhz -> entry.put("freq", mhz));
        status.ipAddress().ifPresent(address -> entry.put("ip_address", address));
        status.networkId().ifPresent(id -> entry.put("id", id));
        putIfKnown(entry, "powerSavingsState", status.powerSavings());
        return entry;
    }

    private static ObjectNode entry(WifiFailure failure) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", failure.timestamp())
                .put("networkId", failure.networkId())
                .put("ssid", name(failure.ssid()))
                .put("error", failure.error());
        failure.certificateError().ifPresent(error -> entry.put("certError", error));
        return entry;
    }

    private static String name(Ssid ssid) {
        return ssid.isHidden() ? "(hidden)" : ssid.text();
    }

    private static void putIfKnown(ObjectNode entry, String key, String value) {
        if (!value.isEmpty()) {
            entry.put(key, value);
        }
    }
}
