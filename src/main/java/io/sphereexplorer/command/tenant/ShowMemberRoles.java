package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Shows what one user may do in a tenant.
 *
 * @param user ID or mail address
 * @param tenant by name or ID; the chosen one if left out
 */
public record ShowMemberRoles(String user, Optional<String> tenant) implements CloudCommand<MemberRoles> {
    @Override
    public MemberRoles run(Session session) throws IOException {
        Tenant meant = session.cloud().tenant(tenant);
        return new MemberRoles(
                user, meant, session.cloud().service().members(meant.id()).roles(user));
    }

    @Override
    public String asText() {
        return "role show " + CommandText.option("--user", user) + CommandText.option("--tenant", tenant);
    }
}
