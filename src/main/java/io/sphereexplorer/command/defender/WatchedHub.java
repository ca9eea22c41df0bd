package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.DefenderApi;
import io.sphereexplorer.cloud.iothub.Hub;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Defender as it looks at the hub that a command means. */
final class WatchedHub {
    private WatchedHub() {}

    /**
     * Asks Azure where the hub is, if it is not the chosen one.
     *
     * @param named the chosen hub if left out
     * @throws HubException if there is no such hub, or its place in Azure is not known
     */
    static DefenderApi of(Session session, Optional<String> named, InstantSource clock) throws IOException {
        return new DefenderApi(session.cloud().azure(), id(session, named), clock);
    }

    private static String id(Session session, Optional<String> named) throws IOException {
        Optional<ChosenHub> chosen = session.cloud().hubs().chosen();
        if (named.isEmpty()) {
            ChosenHub hub = chosen.orElseThrow(HubException.NoHub::new);
            return hub.id().orElseThrow(() -> new HubException.NotManaged(hub.name()));
        }
        return session.cloud().hubs().directory().list().stream()
                .filter(hub ->
                        hub.name().equalsIgnoreCase(named.get()) || hub.host().equalsIgnoreCase(named.get()))
                .findFirst()
                .map(Hub::id)
                .orElseThrow(() -> new HubException.NoSuchHub(named.get()));
    }
}
