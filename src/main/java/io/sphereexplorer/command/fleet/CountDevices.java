package io.sphereexplorer.command.fleet;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Reads how many devices a tenant has; the service tells it only by telling them all. */
public record CountDevices(Optional<String> tenant, DeviceScope scope) implements CloudCommand<Long> {
    @Override
    public Long run(Session session) throws IOException {
        return new ListDevices(tenant, scope, _ -> {}).run(session);
    }

    @Override
    public String asText() {
        return "device show-count" + scope.text() + CommandText.option("--tenant", tenant);
    }
}
