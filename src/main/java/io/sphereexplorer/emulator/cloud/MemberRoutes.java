package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what in a tenant; cloud-services §1.3, 10 to 13. */
final class MemberRoutes {
    private static final String USERS = "/v2/tenants/{tenant}/users";
    private static final String NOBODY = "/v2/tenants/00000000-0000-0000-0000-000000000000/users/invite";

    private final EmulatedCloud cloud;

    MemberRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                new CloudRoute("POST", NOBODY, Optional.empty(), this::invite),
                new CloudRoute("GET", USERS, Optional.of(Role.READER), this::list),
                new CloudRoute("GET", USERS + "/{user}/role", Optional.of(Role.READER), this::roles),
                new CloudRoute(
                        "POST", USERS + "/{user}/role/{role}/assign", Optional.of(Role.ADMINISTRATOR), this::assign));
    }

    private Reply invite(CloudCall call) throws CloudRefusal {
        cloud.principal(mail(call.text("UserEmail")));
        return Reply.ok(CloudJson.object().put("Status", "Completed").putNull("Url"));
    }

    private Reply list(CloudCall call) {
        ObjectNode json =
                CloudJson.object().put("TenantId", call.inTenant().id().toString());
        ArrayNode principals = json.putArray("Principals");
        call.inTenant()
                .members()
                .forEach((member, roles) -> names(
                        roles,
                        principals
                                .addObject()
                                .put("PrincipalId", member.id().toString())
                                .put("DisplayName", member.displayName())
                                .put("Mail", member.mail())
                                .putArray("Roles")));
        return Reply.ok(json);
    }

    private Reply roles(CloudCall call) throws CloudRefusal {
        String user = call.variable("user");
        Principal member = cloud.known(user).orElseThrow(() -> CloudRefusal.notFound("User '" + user + "'"));
        ObjectNode json = CloudJson.object();
        ObjectNode here = json.putArray("Roles")
                .addObject()
                .put("TenantId", call.inTenant().id().toString());
        names(call.inTenant().roles(member), here.putArray("RoleNames"));
        return Reply.ok(json);
    }

    /** A mail address that nobody has used yet becomes known by it (cloud-services §1.4). */
    private Reply assign(CloudCall call) throws CloudRefusal {
        String user = call.variable("user");
        Role role = Role.of(call.variable("role"));
        Optional<Principal> known = cloud.known(user);
        call.inTenant().assign(known.isPresent() ? known.get() : cloud.principal(mail(user)), role);
        return Reply.empty();
    }

    private static String mail(String text) throws CloudRefusal {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw CloudRefusal.badRequest("'%s' is no mail address.".formatted(text));
        }
        return text;
    }

    private static void names(Set<Role> roles, ArrayNode names) {
        roles.forEach(role -> names.add(role.wireName()));
    }
}
