package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Lets a board use a stored network. */
public record EnableNetwork(int id) implements Command<WifiNetwork> {
    @Override
    public WifiNetwork run(Session session) throws IOException {
        return session.deviceToChange().wifi().setEnabled(id, true);
    }

    @Override
    public String asText() {
        return "device wifi enable --id " + id;
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
