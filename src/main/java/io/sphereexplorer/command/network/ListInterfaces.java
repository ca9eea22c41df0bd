package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads a board's network interfaces. */
public record ListInterfaces() implements Command<List<NetworkInterface>> {
    @Override
    public List<NetworkInterface> run(Session session) throws IOException {
        return session.device().network().interfaces();
    }

    @Override
    public String asText() {
        return "device network list-interfaces";
    }
}
