package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads whether a board has the time and is authenticated. */
public record ShowNetworkStatus() implements Command<NetworkStatus> {
    @Override
    public NetworkStatus run(Session session) throws IOException {
        return session.device().network().status();
    }

    @Override
    public String asText() {
        return "device network show-status";
    }
}
