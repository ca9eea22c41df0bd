package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Keeps a board from using a stored network. */
public record DisableNetwork(int id) implements Command<WifiNetwork> {
    @Override
    public WifiNetwork run(Session session) throws IOException {
        return session.deviceToChange().wifi().setEnabled(id, false);
    }

    @Override
    public String asText() {
        return "device wifi disable --id " + id;
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
