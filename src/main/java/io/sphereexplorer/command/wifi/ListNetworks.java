package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads the networks stored on a board. */
public record ListNetworks() implements Command<List<WifiNetwork>> {
    @Override
    public List<WifiNetwork> run(Session session) throws IOException {
        return session.device().wifi().networks();
    }

    @Override
    public String asText() {
        return "device wifi list";
    }
}
