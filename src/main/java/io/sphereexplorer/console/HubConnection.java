package io.sphereexplorer.console;

import io.sphereexplorer.command.hub.ConnectHub;
import io.sphereexplorer.device.Secret;
import java.io.IOException;
import java.util.Optional;

/** The connection string of a hub, which comes from the environment or standard input and never as an argument. */
final class HubConnection {
    /** The variable of the environment that may hold it. */
    static final String VARIABLE = "SPHERE_HUB_CONNECTION_STRING";

    private HubConnection() {}

    /** Asks for it if the environment has none; empty text if there is none at all. */
    static Secret asked(BoardRun run) {
        return run.secret(VARIABLE, Optional.of("Connection string (not shown): "))
                .orElse(Secret.of(""));
    }

    /**
     * Connects with the one of the environment, so that each command of a script has it; a forgotten one does not lead
     * the command to another hub than the chosen one.
     */
    static void ofEnvironment(BoardRun run) throws IOException {
        Optional<Secret> kept = run.secret(VARIABLE, Optional.empty());
        if (kept.isPresent()) {
            run.of(new ConnectHub(kept.get(), false));
        }
    }
}
