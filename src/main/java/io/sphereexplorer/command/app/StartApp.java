package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.device.AppTrigger;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts one application of a board, or all of them; with the debugger waiting for it, if wanted. */
public record StartApp(Optional<UUID> component, boolean debug) implements Command<List<AppStatus>> {
    @Override
    public List<AppStatus> run(Session session) throws IOException {
        AppTrigger trigger = debug ? AppTrigger.START_DEBUG : AppTrigger.START;
        return new Apps(session.deviceToChange().apps(), component).each((apps, app) -> apps.trigger(app, trigger));
    }

    @Override
    public String asText() {
        return Apps.text("start", component) + (debug ? " --debug-mode" : "");
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
