package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiStatus;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads what a board's Wi-Fi is doing now. */
public record ShowWifiStatus() implements Command<WifiStatus> {
    @Override
    public WifiStatus run(Session session) throws IOException {
        return session.device().wifi().status();
    }

    @Override
    public String asText() {
        return "device wifi show-status";
    }
}
