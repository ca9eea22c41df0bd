package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.cloud.iothub.UnusableConnectionString;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.session.hub.HubDesk;
import java.io.IOException;
import java.util.Optional;

/**
 * Chooses the hub that a connection string is for, and opens its registry with it; the string is forgotten with the
 * program. If no certificate of Azure's management is needed, this takes no account.
 *
 * @param connectionString as the portal shows it
 * @param changesChoice whether another hub than the chosen one is welcome
 */
public record ConnectHub(Secret connectionString, boolean changesChoice) implements CloudCommand<ChosenHub> {
    /** Whatever hub is chosen. */
    public ConnectHub(Secret connectionString) {
        this(connectionString, true);
    }

    /**
     * Sends nothing.
     *
     * @throws UnusableConnectionString with what is wrong; the chosen hub stays
     */
    @Override
    public ChosenHub run(Session session) throws IOException {
        HubDesk hubs = session.cloud().hubs();
        ConnectionString connection = ConnectionString.parse(connectionString.reveal());
        Optional<String> chosen = hubs.chosen().map(ChosenHub::host);
        if (!changesChoice
                && chosen.filter(host -> !host.equals(connection.host())).isPresent()) {
            throw new UnusableConnectionString(UnusableConnectionString.Problem.OTHER_HUB);
        }
        return hubs.connect(connection);
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
