package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Reads why a board last failed to join one stored network, if it did. */
public record ShowFailure(int id) implements Command<Optional<WifiFailure>> {
    @Override
    public Optional<WifiFailure> run(Session session) throws IOException {
        return session.device().wifi().failure(id);
    }

    @Override
    public String asText() {
        return "device network show-diagnostics --network " + id;
    }
}
