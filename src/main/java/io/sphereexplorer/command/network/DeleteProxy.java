package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Removes a board's proxy, if it has any. */
public record DeleteProxy() implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().proxy().delete();
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device network proxy delete";
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
