package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Keeps a board's proxy, unused; one with a user name needs its password again. */
public record DisableProxy(Optional<Secret> password) implements Command<Proxy> {
    @Override
    public Proxy run(Session session) throws IOException {
        return session.deviceToChange().proxy().setEnabled(false, password);
    }

    @Override
    public String asText() {
        return ProxyText.withPassword("disable", password);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
