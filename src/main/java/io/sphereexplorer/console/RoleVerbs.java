package io.sphereexplorer.console;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.TenantException;
import io.sphereexplorer.command.tenant.AssignRole;
import io.sphereexplorer.command.tenant.ListMembers;
import io.sphereexplorer.command.tenant.ShowMemberRoles;
import io.sphereexplorer.command.tenant.TenantMembers;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code role}; azsphere-cli §6. */
@Command(name = "role", description = "Show and decide who may do what in a tenant.")
final class RoleVerbs {
    private static final int ENOUGH_ADMINISTRATORS = 2;

    private final BoardRun run;

    RoleVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List the users of a tenant and their roles.",
            footer = "Example: azsphere role list")
    Answer list(@Mixin TenantOption option) throws IOException {
        TenantMembers members = run.of(new ListMembers(option.tenant()));
        if (members.administrators() < ENOUGH_ADMINISTRATORS) {
            run.note("note: '%s' has fewer than 2 Administrators; nobody can manage it if that account is lost"
                    .formatted(members.tenant().name()));
        }
        return RoleAnswers.members(members);
    }

    @Command(
            name = "show",
            description = "Show the roles of one user in a tenant.",
            footer = "Example: azsphere role show --user lab.tech@contoso.example")
    Answer show(@Mixin UserOption user, @Mixin TenantOption option) throws IOException {
        return RoleAnswers.roles(run.of(new ShowMemberRoles(user.user(), option.tenant())));
    }

    @Command(
            name = "show-types",
            description = "List the roles that there are.",
            footer = "Example: azsphere role show-types")
    Answer showTypes() {
        return RoleAnswers.types();
    }

    @Command(
            name = "add",
            description = "Give a user a role in a tenant; whoever has none there becomes a user of it.",
            footer = "Example: azsphere role add --user lab2@contoso.example --role Contributor")
    Answer add(@Mixin UserOption user, @Mixin RoleOption role, @Mixin TenantOption option) throws IOException {
        return RoleAnswers.roles(run.of(new AssignRole(user.user(), role.role(), option.tenant())));
    }

    @Command(
            name = "delete",
            description = "Taking a role away is done elsewhere: its interface is not published.",
            footer = "Example: azsphere role delete --user lab2@contoso.example --role Contributor")
    @SuppressWarnings("DoNotCallSuggester") // picocli calls it
    Answer delete(@Mixin UserOption user, @Mixin RoleOption role, @Mixin TenantOption option) throws TenantException {
        throw new TenantException.RoleStays();
    }

    @Command(
            name = "remove-legacy-access",
            description = "Not needed any more.",
            footer = "Example: azsphere role remove-legacy-access")
    Answer removeLegacyAccess() {
        return Answer.sentence("Not needed any more; nothing was done.");
    }

    /** The option that names a user. */
    static final class UserOption {
        @Option(
                names = {"-u", "--user"},
                required = true,
                preprocessor = DetachedValue.class,
                paramLabel = "<user>",
                description = "Mail address or ID of the user.")
        private String user = "";

        String user() {
            return user;
        }
    }

    /** The option that names a role. */
    static final class RoleOption {
        @Option(
                names = {"-r", "--role"},
                required = true,
                paramLabel = "<role>",
                description = "Reader, Contributor or Administrator.")
        private Role role = Role.READER;

        Role role() {
            return role;
        }
    }
}
