package io.sphereexplorer.ui.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.NetworkChain;
import java.io.IOException;

/** Reads the network chain, which takes three questions. */
record ReadChain() implements Command<NetworkChain> {
    @Override
    public NetworkChain run(Session session) throws IOException {
        return NetworkChain.of(
                new ListInterfaces().run(session),
                new ShowNetworkStatus().run(session),
                new ShowWifiStatus().run(session));
    }

    @Override
    public String asText() {
        return new ShowNetworkStatus().asText();
    }
}
