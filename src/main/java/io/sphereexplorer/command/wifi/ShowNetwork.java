package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads one network stored on a board. */
public record ShowNetwork(int id) implements Command<WifiNetwork> {
    @Override
    public WifiNetwork run(Session session) throws IOException {
        return session.device().wifi().network(id);
    }

    @Override
    public String asText() {
        return "device wifi show --id " + id;
    }
}
