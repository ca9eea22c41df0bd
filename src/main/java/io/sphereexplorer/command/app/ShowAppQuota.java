package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.AppQuota;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the mutable storage of one application of a board, or of all. */
public record ShowAppQuota(Optional<UUID> component) implements Command<List<AppQuota>> {
    @Override
    public List<AppQuota> run(Session session) throws IOException {
        return new Apps(session.device().apps(), component).each(AppApi::quota);
    }

    @Override
    public String asText() {
        return Apps.text("show-quota", component);
    }
}
