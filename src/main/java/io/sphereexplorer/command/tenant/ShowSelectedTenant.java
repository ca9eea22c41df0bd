package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Shows the tenant that commands go to if they name none, as the service shows it now. */
public record ShowSelectedTenant() implements CloudCommand<Tenant> {
    @Override
    public Tenant run(Session session) throws IOException {
        return session.cloud().tenant(Optional.empty());
    }

    @Override
    public String asText() {
        return "tenant show-selected";
    }
}
