package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Switches a network interface of a board off. */
public record DisableInterface(String name) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().network().setUp(name, false);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device network disable " + CommandText.option("--interface", name);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
