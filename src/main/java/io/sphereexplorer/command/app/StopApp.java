package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.device.AppTrigger;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stops one application of a board, or all of them. */
public record StopApp(Optional<UUID> component) implements Command<List<AppStatus>> {
    @Override
    public List<AppStatus> run(Session session) throws IOException {
        return new Apps(session.deviceToChange().apps(), component)
                .each((apps, app) -> apps.trigger(app, AppTrigger.STOP));
    }

    @Override
    public String asText() {
        return Apps.text("stop", component);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
