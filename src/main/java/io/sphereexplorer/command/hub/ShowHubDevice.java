package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.iothub.RegistryApi;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an identity in the registry of the chosen hub.
 *
 * @param id exactly as it was registered; that of the attached board if left out
 */
public record ShowHubDevice(Optional<String> id) implements Command<HubDevice> {
    /** @throws HubException.NoSuchDevice if there is none of this spelling, with the one of another spelling */
    @Override
    public HubDevice run(Session session) throws IOException {
        OpenHub hub = OpenHub.of(session);
        String meant = id.isPresent() ? id.get() : BoardIdentity.of(session, id);
        return hub.registry(meant, registry -> shown(registry.api(), meant));
    }

    @Override
    public String asText() {
        return "hub device show" + CommandText.option("--device-id", id);
    }

    @Override
    public boolean goesToBoard() {
        return id.isEmpty();
    }

    private static HubDevice shown(RegistryApi registry, String meant) throws IOException {
        Optional<HubDevice> found = registry.find(meant);
        if (found.isPresent()) {
            return found.get();
        }
        throw new HubException.NoSuchDevice(
                meant, otherCase(registry, meant).map(HubDevice::id).orElse(""));
    }

    /** The identity of the same ID all in lower or all in upper case, which a hub takes for another one. */
    static Optional<HubDevice> otherCase(RegistryApi registry, String id) throws IOException {
        for (String spelling : new String[] {id.toLowerCase(Locale.ROOT), id.toUpperCase(Locale.ROOT)}) {
            Optional<HubDevice> found = spelling.equals(id) ? Optional.empty() : registry.find(spelling);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
