package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives a board a proxy, in place of the one before. */
public record ApplyProxy(Proxy proxy, Optional<Secret> password) implements Command<Proxy> {
    @Override
    public Proxy run(Session session) throws IOException {
        return session.deviceToChange().proxy().apply(proxy, password);
    }

    @Override
    public String asText() {
        String credentials = proxy.username()
                .map(name -> " --username " + CommandText.quoted(name) + " --password " + CommandText.MASK)
                .orElse("");
        String exceptions = proxy.exceptions().stream().map(CommandText::quoted).collect(Collectors.joining(" "));
        return "device network proxy apply --address " + CommandText.quoted(proxy.address()) + " --port "
                + proxy.port() + " --authentication " + proxy.authenticationType() + credentials
                + (proxy.enabled() ? " --enable" : "")
                + (exceptions.isEmpty() ? "" : " --no-proxy-addresses " + exceptions);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
