package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Reads which proxy a board uses, if it has any. */
public record ShowProxy() implements Command<Optional<Proxy>> {
    @Override
    public Optional<Proxy> run(Session session) throws IOException {
        return session.device().proxy().proxy();
    }

    @Override
    public String asText() {
        return "device network proxy show";
    }
}
