package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads what a board's capabilities let it do. */
public record ShowCapabilities() implements Command<List<Capability>> {
    @Override
    public List<Capability> run(Session session) throws IOException {
        return session.device().device().capabilities();
    }

    @Override
    public String asText() {
        return "device capability show-attached";
    }
}
