package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets commands that name no tenant go to this one.
 *
 * @param named its name, in exactly this case, or its ID
 */
public record SelectTenant(String named) implements CloudCommand<Tenant> {
    @Override
    public Tenant run(Session session) throws IOException {
        Tenant tenant = session.cloud().tenant(Optional.of(named));
        session.cloud().choose(tenant);
        return tenant;
    }

    @Override
    public String asText() {
        return "tenant select " + CommandText.option("--tenant", named);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
