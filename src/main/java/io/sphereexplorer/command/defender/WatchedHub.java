package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.DefenderApi;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Defender as it looks at the hub that a command means. */
final class WatchedHub {
    private WatchedHub() {}

    /** @param named the chosen hub if left out */
    static DefenderApi of(Session session, Optional<String> named, InstantSource clock) throws IOException {
        return new DefenderApi(session.cloud().azure(), named.orElseThrow(), clock);
    }
}
