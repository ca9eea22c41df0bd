package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Lets a board forget what it would report to the cloud. */
public record ClearTelemetry() implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().diagnostics().clearTelemetry();
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device telemetry clear";
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
