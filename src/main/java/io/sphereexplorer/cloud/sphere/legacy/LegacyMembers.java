package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Invitation;
import io.sphereexplorer.cloud.sphere.Member;
import io.sphereexplorer.cloud.sphere.MemberApi;
import io.sphereexplorer.cloud.sphere.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who may do what in a tenant; cloud-services §1.3, 10 to 13. */
final class LegacyMembers implements MemberApi {
    private final SphereCalls calls;
    private final UUID tenant;
    private final String users;

    LegacyMembers(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = tenant;
        users = "/v2/tenants/" + tenant + "/users";
    }

    /** The members as the service lists them. */
    private record Members(List<Member> principals) {}

    /** The roles of one user, by tenant. */
    private record UserRoles(List<RolesInTenant> roles) {}

    /** The roles of one user in one tenant. */
    private record RolesInTenant(UUID tenantId, List<String> roleNames) {}

    @Override
    public List<Member> list() throws CloudException {
        return List.copyOf(calls.get(users, new TypeReference<Members>() {}).principals());
    }

    @Override
    public List<String> roles(String user) throws CloudException {
        UserRoles told = calls.get(pathOf(user) + "/role", new TypeReference<UserRoles>() {});
        return told.roles().stream()
                .filter(each -> each.tenantId().equals(tenant))
                .flatMap(each -> each.roleNames().stream())
                .toList();
    }

    @Override
    public void assign(String user, Role role) throws CloudException {
        calls.send("POST", pathOf(user) + "/role/" + role.wireName() + "/assign");
    }

    @Override
    public Invitation invite(String mail) throws CloudException {
        return calls.send(
                "POST",
                "/v2/tenants/00000000-0000-0000-0000-000000000000/users/invite",
                Map.of("UserEmail", mail),
                new TypeReference<Invitation>() {});
    }

    private String pathOf(String user) {
        return users + "/" + SphereCalls.encoded(user);
    }
}
