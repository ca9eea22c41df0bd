package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.device.ConnectionState;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.WifiStatus;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.NetworkChain;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All that a board says of its way to the cloud at one time. */
record ChainReading(
        WifiStatus wifi,
        List<NetworkInterface> interfaces,
        NetworkStatus network,
        List<WifiNetwork> stored,
        List<WifiFailure> failures) {
    ChainReading {
        interfaces = List.copyOf(interfaces);
        stored = List.copyOf(stored);
        failures = List.copyOf(failures);
    }

    /** Asks the board; blocks. It is repeated all the time, so it runs past the console's echo. */
    static ChainReading take(Session session) throws IOException {
        return new ChainReading(
                new ShowWifiStatus().run(session),
                new ListInterfaces().run(session),
                new ShowNetworkStatus().run(session),
                new ListNetworks().run(session),
                new ListFailures().run(session));
    }

    NetworkChain chain() {
        return NetworkChain.of(interfaces, network, wifi);
    }

    Optional<NetworkInterface> wifiInterface() {
        return interfaces.stream()
                .filter(each -> each.name().equals(NetworkInterface.WIFI))
                .findFirst();
    }

    /** The network the board is in, with or without an address. */
    Optional<Ssid> joinedSsid() {
        boolean joined = wifi.connectionState() == ConnectionState.CONNECTED
                || wifiInterface().filter(NetworkInterface::connectedToNetwork).isPresent();
        return joined ? wifi.ssid() : Optional.empty();
    }
}
