package io.sphereexplorer.command.app;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads what software is on a board. */
public record ListImages() implements Command<ImageInventory> {
    @Override
    public ImageInventory run(Session session) throws IOException {
        return session.device().device().images();
    }

    @Override
    public String asText() {
        return "device image list-installed";
    }
}
