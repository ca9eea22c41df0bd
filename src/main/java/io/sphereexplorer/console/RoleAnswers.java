package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.Member;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.tenant.MemberRoles;
import io.sphereexplorer.command.tenant.TenantMembers;
import java.util.Arrays;
import java.util.List;

/** The results of commands about roles as answers (azsphere-cli §6). */
final class RoleAnswers {
    private static final String[] LABELS = {"displayName", "Name", "mail", "Mail", "roles", "Roles"};

    private RoleAnswers() {}

    static Answer members(TenantMembers members) {
        var entries = members.members().stream().map(RoleAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No users found", LABELS))
                .showing("displayName", "mail", "roles");
    }

    static Answer roles(MemberRoles roles) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("user", roles.user());
        put(entry, roles.roles());
        String text = roles.roles().isEmpty()
                ? "%s has no role in '%s'."
                        .formatted(roles.user(), roles.tenant().name())
                : TextLines.of(entry, "user", "User", "roles", "Roles");
        return Answer.object(entry, text);
    }

    static Answer types() {
        var entries = Arrays.stream(Role.values())
                .map(role -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", role.wireName())
                        .put("permits", permits(role)))
                .toList();
        return Answer.list(entries, TextLines.list(entries, "", "name", "Name", "permits", "Permits"));
    }

    private static String permits(Role role) {
        return switch (role) {
            case READER -> "look at everything in the tenant";
            case CONTRIBUTOR -> "also claim devices, change groups and deploy; delete nothing";
            case ADMINISTRATOR -> "everything, also delete and give roles to users";
        };
    }

    private static ObjectNode entry(Member member) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("principalId", member.principalId())
                .put("displayName", member.displayName())
                .put("mail", member.mail());
        put(entry, member.roles());
        return entry;
    }

    private static void put(ObjectNode entry, List<String> roles) {
        ArrayNode names = entry.putArray("roles");
        roles.forEach(names::add);
    }
}
