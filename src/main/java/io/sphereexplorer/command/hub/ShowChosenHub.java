package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.hub.ChosenHub;
import java.io.IOException;

/** Tells which hub commands go to; asks nobody. */
public record ShowChosenHub() implements CloudCommand<ChosenHub> {
    /** @throws HubException.NoHub if none is chosen */
    @Override
    public ChosenHub run(Session session) throws IOException {
        return session.cloud().hubs().chosen().orElseThrow(HubException.NoHub::new);
    }

    @Override
    public String asText() {
        return "hub show-selected";
    }
}
