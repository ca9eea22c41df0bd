package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.ConnectionState;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.WifiSecurity;
import java.util.stream.Collectors;

/** The words the Wi-Fi pane has for names, bands, security and states. */
final class NetworkText {
    private NetworkText() {}

    static String name(Ssid ssid) {
        return ssid.isHidden() ? Messages.text("wifi.network.hidden") : ssid.text();
    }

    static String band(AccessPoint.Band band) {
        return switch (band) {
            case GHZ_2_4 -> Messages.text("wifi.band.2.4");
            case GHZ_5 -> Messages.text("wifi.band.5");
        };
    }

    /** The band without its unit, which stands in the header. */
    static String bandNumber(AccessPoint.Band band) {
        return switch (band) {
            case GHZ_2_4 -> "2.4";
            case GHZ_5 -> "5";
        };
    }

    static String security(WifiSecurity security) {
        return switch (security) {
            case OPEN -> Messages.text("wifi.security.open");
            case PSK -> Messages.text("wifi.security.psk");
            case EAP_TLS -> Messages.text("wifi.security.eapTls");
            case UNKNOWN -> Messages.text("wifi.security.unknown");
        };
    }

    /** State of a stored network; what was just added is joining, not failed. */
    static String state(WifiNetwork network) {
        if (network.connectionState() == ConnectionState.CONNECTED) {
            return Messages.text("wifi.state.joined");
        }
        return switch (network.configState()) {
            case ENABLED ->
                network.connectionState() == ConnectionState.UNKNOWN
                        ? Messages.text("wifi.state.joining")
                        : Messages.text("wifi.state.notJoined");
            case DISABLED -> Messages.text("wifi.state.disabled");
            case TEMPORARILY_DISABLED -> Messages.text("wifi.state.temporarilyDisabled");
            case UNKNOWN -> Messages.text("wifi.state.unknown");
        };
    }

    /** Every access point of a network on a line of its own, for the tool tip. */
    static String accessPoints(FoundNetwork network) {
        return network.points().stream()
                .map(point -> Messages.text(
                        "wifi.network.accessPoint",
                        point.bssid(),
                        band(point.band()),
                        point.channel(),
                        point.signalDbm()))
                .collect(Collectors.joining("\n"));
    }
}
