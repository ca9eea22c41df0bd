package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.Hub;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;

/**
 * Lets commands go to a hub, also when the program starts again.
 *
 * @param hub its name, host, or ID in Azure
 */
public record ChooseHub(String hub) implements CloudCommand<ChosenHub> {
    /** @throws HubException.NoSuchHub if the account sees none */
    @Override
    public ChosenHub run(Session session) throws IOException {
        Hub found = session.cloud().hubs().directory().list().stream()
                .filter(this::isMeant)
                .findFirst()
                .orElseThrow(() -> new HubException.NoSuchHub(hub));
        ChosenHub chosen = ChosenHub.of(found);
        session.cloud().hubs().choose(chosen);
        return chosen;
    }

    @Override
    public String asText() {
        return "hub select " + CommandText.option("--hub", hub);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }

    /** Azure compares all three without regard to case. */
    private boolean isMeant(Hub each) {
        return each.name().equalsIgnoreCase(hub)
                || each.host().equalsIgnoreCase(hub)
                || each.id().equalsIgnoreCase(hub);
    }
}
