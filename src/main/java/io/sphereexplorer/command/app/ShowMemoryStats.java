package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.MemoryUse;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads how much memory the applications of a board use. */
public record ShowMemoryStats() implements Command<MemoryUse> {
    @Override
    public MemoryUse run(Session session) throws IOException {
        return session.device().apps().memory();
    }

    @Override
    public String asText() {
        return "device app show-memory-stats";
    }
}
