package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Lets a board use its proxy; one with a user name needs its password again. */
public record EnableProxy(Optional<Secret> password) implements Command<Proxy> {
    @Override
    public Proxy run(Session session) throws IOException {
        return session.deviceToChange().proxy().setEnabled(true, password);
    }

    @Override
    public String asText() {
        return ProxyText.withPassword("enable", password);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
