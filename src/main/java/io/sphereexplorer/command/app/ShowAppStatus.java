package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what one application of a board is doing, or all of them. */
public record ShowAppStatus(Optional<UUID> component) implements Command<List<AppStatus>> {
    @Override
    public List<AppStatus> run(Session session) throws IOException {
        return new Apps(session.device().apps(), component).each(AppApi::status);
    }

    @Override
    public String asText() {
        return Apps.text("show-status", component);
    }
}
