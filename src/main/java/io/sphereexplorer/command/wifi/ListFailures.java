package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads why a board last failed to join its stored networks. */
public record ListFailures() implements Command<List<WifiFailure>> {
    @Override
    public List<WifiFailure> run(Session session) throws IOException {
        return session.device().wifi().failures();
    }

    @Override
    public String asText() {
        return "device network show-diagnostics";
    }
}
