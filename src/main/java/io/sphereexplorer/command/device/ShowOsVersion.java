package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads which version of the operating system a board runs. */
public record ShowOsVersion() implements Command<String> {
    @Override
    public String run(Session session) throws IOException {
        return session.device().device().osVersion();
    }

    @Override
    public String asText() {
        return "device show-os-version";
    }
}
