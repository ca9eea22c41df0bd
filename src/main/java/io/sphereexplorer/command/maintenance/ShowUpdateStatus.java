package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads which OS a board runs, whether it is updating, and what keeps it from looking for an update. */
public record ShowUpdateStatus() implements Command<UpdateReading> {
    @Override
    public UpdateReading run(Session session) throws IOException {
        return UpdateReading.take(session.device());
    }

    @Override
    public String asText() {
        return "device show-deployment-status";
    }
}
