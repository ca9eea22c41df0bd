package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;

/**
 * Chooses the hub that a connection string is for, and opens its registry with it; the string is forgotten with the
 * program. If no certificate of Azure's management is needed, this takes no account.
 *
 * @param connectionString as the portal shows it
 */
public record ConnectHub(Secret connectionString) implements CloudCommand<ChosenHub> {
    /**
     * Sends nothing.
     *
     * @throws UnusableConnectionString with what is wrong
     */
    @Override
    public ChosenHub run(Session session) throws IOException {
        return session.cloud().hubs().connect(ConnectionString.parse(connectionString.reveal()));
    }

    /** Without the string, which is never an argument. */
    @Override
    public String asText() {
        return "hub connect";
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
