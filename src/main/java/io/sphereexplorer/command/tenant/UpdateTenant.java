package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives a tenant another name.
 *
 * @param tenant by name or ID; the chosen one if left out
 */
public record UpdateTenant(String newName, Optional<String> tenant) implements CloudCommand<Tenant> {
    @Override
    public Tenant run(Session session) throws IOException {
        TenantName.check(newName);
        CloudDesk cloud = session.cloud();
        Tenant meant = cloud.tenant(tenant, Role.ADMINISTRATOR);
        Tenant renamed = cloud.service().tenants().rename(meant.id(), newName);
        if (cloud.tenant().filter(chosen -> chosen.id().equals(renamed.id())).isPresent()) {
            cloud.choose(renamed); // for its name is kept with the choice
        }
        return renamed;
    }

    @Override
    public String asText() {
        return "tenant update " + CommandText.option("--new-name", newName) + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
