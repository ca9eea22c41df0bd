package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;

/** Looks again for attached boards and counts them. */
public record RescanAttached() implements Command<Integer> {
    @Override
    public Integer run(Session session) {
        return session.bench().rescan();
    }

    @Override
    public String asText() {
        return "device rescan-attached";
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
