package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Deletes a stored network and its key from a board. */
public record ForgetNetwork(int id) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().wifi().forget(id);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device wifi forget --id " + id;
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
