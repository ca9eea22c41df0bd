package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;
import java.util.List;

/**
 * What a user may do in a tenant.
 *
 * @param user ID or mail address, as it was given
 * @param roles names of roles; may be empty
 */
public record MemberRoles(String user, Tenant tenant, List<String> roles) {
    public MemberRoles {
        roles = List.copyOf(roles);
    }
}
