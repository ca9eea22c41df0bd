package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Member;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import java.util.List;

/** The users of a tenant. */
public record TenantMembers(Tenant tenant, List<Member> members) {
    public TenantMembers {
        members = List.copyOf(members);
    }

    /** How many may do everything; a tenant had better have two. */
    public long administrators() {
        return members.stream()
                .filter(member -> member.roles().contains(Role.ADMINISTRATOR.wireName()))
                .count();
    }
}
