package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Lets a board's radio rest between beacons, or not. */
public record SetPowerSavings(boolean enabled) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().wifi().setPowerSavings(enabled);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device wifi " + (enabled ? "enable" : "disable") + "-power-savings";
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
