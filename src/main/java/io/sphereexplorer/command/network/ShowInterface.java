package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads one network interface of a board. */
public record ShowInterface(String name) implements Command<NetworkInterface> {
    @Override
    public NetworkInterface run(Session session) throws IOException {
        return session.device().network().interfaceNamed(name);
    }

    @Override
    public String asText() {
        return "device network show-interface " + CommandText.option("--interface", name);
    }
}
