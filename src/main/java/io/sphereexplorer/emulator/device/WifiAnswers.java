package io.sphereexplorer.emulator.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.rest.WireJson;
import io.sphereexplorer.emulator.wifi.ConfiguredNetwork;
import io.sphereexplorer.emulator.wifi.Connection;
import io.sphereexplorer.emulator.wifi.JoinFailure;
import io.sphereexplorer.emulator.world.AccessPoint;
import io.sphereexplorer.emulator.world.Security;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts the state of the Wi-Fi side into JSON, keys in the order of the published answers (device-protocol §4.4.5). */
final class WifiAnswers {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd't'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final EmulatedDevice device;

    WifiAnswers(EmulatedDevice device) {
        this.device = device;
    }

    boolean isPsk(ConfiguredNetwork network) {
        return network.profile().security() == Security.PSK;
    }

    ObjectNode network(ConfiguredNetwork network) {
        var profile = network.profile();
        var json = WireJson.object()
                .put("ssid", WireJson.text(profile.ssid()))
                .put("configState", configState(network))
                .put("connectionState", connectionState(network.id()))
                .put("id", network.id())
                .put("securityState", profile.security().word())
                .put("targetedScan", profile.targetedScan());
        profile.names().forEach((name, value) -> json.put(name, WireJson.text(value)));
        return json;
    }

    /** Strongest first. */
    Stream<ObjectNode> scan() {
        return device.world().accessPoints().stream()
                .sorted(Comparator.comparingInt(this::level).reversed())
                .map(point -> WireJson.object()
                        .put("bssid", point.bssid())
                        .put("freq", point.frequency())
                        .put("signal_level", level(point))
                        .put("ssid", shownName(point))
                        .put("securityState", point.security().word()));
    }

    ObjectNode radio() {
        var boot = device.boot();
        var joined = boot.station().connection();
        var json = joined.map(this::joined).orElseGet(this::notJoined);
        joined.flatMap(connection -> device.flash().networks().find(connection.networkId()))
                .map(network -> network.profile().names().get("configName"))
                .ifPresent(name -> json.put("configName", WireJson.text(name)));
        return json.put("powerSavingsState", boot.powerSavings() ? "enabled" : "disabled");
    }

    ObjectNode failure(JoinFailure failure) {
        var network = failure.network();
        var json = WireJson.object()
                .put("timestamp", TIMESTAMP.format(device.boot().clockAt(failure.at())))
                .put("networkId", network.id())
                .put("ssid", WireJson.text(network.profile().ssid()))
                .put("error", failure.reason().error().word())
                .put(
                        "configState",
                        device.flash()
                                .networks()
                                .find(network.id())
                                .map(this::configState)
                                .orElse("unknown"))
                .put("connectionState", connectionState(network.id()));
        failure.reason()
                .certificate()
                .ifPresent(fault -> json.putObject("certInfo")
                        .put("certSubject", fault.subject())
                        .put("certDepth", fault.depth())
                        .put("certError", fault.word()));
        return json;
    }

    private ObjectNode joined(Connection connection) {
        var point = connection.accessPoint();
        var json = WireJson.object()
                .put("ssid", WireJson.text(point.ssid()))
                .put("configState", "enabled")
                .put("connectionState", connectionState(connection.networkId()))
                .put("securityState", point.security().word());
        putRadio(json, keyManagement(point.security())).put("freq", point.frequency());
        device.wlanAddress().ifPresent(address -> json.put("ip_address", address));
        return json.put("id", connection.networkId());
    }

    private static String keyManagement(Security security) {
        return switch (security) {
            case OPEN -> "NONE";
            case PSK -> "WPA2-PSK";
            case EAPTLS -> "WPA-EAP";
        };
    }

    private ObjectNode notJoined() {
        var json = WireJson.object()
                .put("configState", "unknown")
                .put("connectionState", "disconnected")
                .put("securityState", "unknown");
        return putRadio(json, "UNKNOWN").put("id", -1);
    }

    private ObjectNode putRadio(ObjectNode json, String keyManagement) {
        return json.put("mode", "station")
                .put("key_mgmt", keyManagement)
                .put("wpa_state", device.boot().station().state(device.now()).word())
                .put("address", device.hardwareAddress());
    }

    private String configState(ConfiguredNetwork network) {
        if (!network.enabled()) {
            return "disabled";
        }
        return device.boot().station().backingOff(network.id(), device.now()) ? "temp-disabled" : "enabled";
    }

    private String connectionState(int networkId) {
        return device.connectedTo(networkId) ? "connected" : "disconnected";
    }

    private int level(AccessPoint point) {
        return point.levelAt(device.now(), device.board().seed());
    }

    /** A hidden network shows as many zero octets as its name is long. */
    private static String shownName(AccessPoint point) {
        return point.protection().hidden() ? "\0".repeat(point.ssid().size()) : WireJson.text(point.ssid());
    }
}
