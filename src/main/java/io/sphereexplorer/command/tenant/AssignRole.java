package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.MemberApi;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives a user a role beside those he has; whoever has none becomes a user of the tenant by it.
 *
 * @param user ID or mail address
 * @param tenant by name or ID; the chosen one if left out
 */
public record AssignRole(String user, Role role, Optional<String> tenant) implements CloudCommand<MemberRoles> {
    @Override
    public MemberRoles run(Session session) throws IOException {
        Tenant meant = session.cloud().tenant(tenant, Role.ADMINISTRATOR);
        MemberApi members = session.cloud().service().members(meant.id());
        members.assign(user, role);
        return new MemberRoles(user, meant, members.roles(user));
    }

    @Override
    public String asText() {
        return "role add " + CommandText.option("--user", user) + " --role " + role.wireName()
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
