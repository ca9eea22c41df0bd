package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads how far a board has been locked for good. */
public record ShowManufacturingState() implements Command<ManufacturingState> {
    @Override
    public ManufacturingState run(Session session) throws IOException {
        return session.device().device().manufacturingState();
    }

    @Override
    public String asText() {
        return "device manufacturing-state show";
    }
}
