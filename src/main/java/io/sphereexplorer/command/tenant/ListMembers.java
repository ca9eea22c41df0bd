package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Lists the users of a tenant and their roles.
 *
 * @param tenant by name or ID; the chosen one if left out
 */
public record ListMembers(Optional<String> tenant) implements CloudCommand<TenantMembers> {
    @Override
    public TenantMembers run(Session session) throws IOException {
        Tenant meant = session.cloud().tenant(tenant);
        return new TenantMembers(
                meant, session.cloud().service().members(meant.id()).list());
    }

    @Override
    public String asText() {
        return "role list" + CommandText.option("--tenant", tenant);
    }
}
