package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.Hub;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Asks which hubs the account of Azure sees, in all its subscriptions; by name. */
public record ListHubs() implements CloudCommand<List<Hub>> {
    @Override
    public List<Hub> run(Session session) throws IOException {
        return session.cloud().hubs().directory().list().stream()
                .sorted(Comparator.comparing(Hub::name))
                .toList();
    }

    @Override
    public String asText() {
        return "hub list";
    }
}
