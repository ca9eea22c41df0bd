package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.tenant.AssignRole;
import io.sphereexplorer.command.tenant.InviteUser;
import io.sphereexplorer.command.tenant.ListMembers;
import io.sphereexplorer.command.tenant.TenantMembers;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Who may do what in the chosen tenant, and, for Administrators, the roles of others. */
public final class MembersViewModel implements AutoCloseable {
    private final DeskViewModel desk;
    private final Session session;
    private final Background background;
    private final AsyncAction<TenantMembers> list;
    private final AsyncAction<TenantMembers> relist;
    private final AsyncAction<String> assign;
    private final AsyncAction<String> invite;
    private final Runnable ends;
    private final ReadOnlyObjectWrapper<Optional<TenantMembers>> members =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final StringProperty mail = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.CONTRIBUTOR);

    public MembersViewModel(DeskViewModel desk, CommandRunner commands, Background background) {
        this.desk = desk;
        this.background = background;
        session = desk.session();
        list = background.action(() -> commands.run(session, new ListMembers(Optional.empty())), this::show);
        relist = background.action(() -> new ListMembers(Optional.empty()).run(session), this::show);
        assign = background.action(() -> assigned(commands), result::set);
        invite = background.action(() -> invited(commands), result::set);
        ends = commands.onRun(this::lookAgainAfter)::close;
        desk.knownProperty().map(known -> known.tenant().map(ChosenTenant::id)).subscribe(_ -> forget());
    }

    /** Asks the service for the members of the chosen tenant. */
    AsyncAction<TenantMembers> list() {
        return list;
    }

    AsyncAction<TenantMembers> relist() {
        return relist;
    }

    /** Gives the user in the field the chosen role. */
    AsyncAction<String> assign() {
        return assign;
    }

    /** Makes the user in the field known to the service. */
    AsyncAction<String> invite() {
        return invite;
    }

    /** As the service listed them last; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<TenantMembers>> membersProperty() {
        return members.getReadOnlyProperty();
    }

    /** What came of the last invitation or role. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    StringProperty mailProperty() {
        return mail;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    DeskViewModel desk() {
        return desk;
    }

    /** Why the account may not change roles, with its own role named; empty if it may. */
    ObservableValue<String> notPermitted() {
        return desk.listedTenant()
                .flatMap(listed -> members.map(known -> known.map(TenantMembers::tenant)
                        .or(() -> listed)
                        .filter(tenant -> !tenant.permits(Role.ADMINISTRATOR))
                        .map(MembersViewModel::roleTooLow)
                        .orElse("")));
    }

    /** Whether there is somebody to give a role, and nothing forbids it. */
    BooleanBinding ready() {
        ObservableValue<String> forbidden = notPermitted();
        return Bindings.createBooleanBinding(
                () -> mail.get().strip().contains("@")
                        && forbidden.getValue().isEmpty()
                        && !assign.runningProperty().get()
                        && !invite.runningProperty().get(),
                mail,
                forbidden,
                assign.runningProperty(),
                invite.runningProperty());
    }

    @Override
    public void close() {
        ends.run();
        list.cancel();
        relist.cancel();
    }

    private static String roleTooLow(Tenant tenant) {
        String roles = tenant.roles().isEmpty() ? Messages.text("tenants.noRole") : String.join(", ", tenant.roles());
        return Messages.text("members.notPermitted", tenant.name(), roles);
    }

    private String assigned(CommandRunner commands) throws java.io.IOException {
        String user = mail.get().strip();
        var roles = commands.run(session, new AssignRole(user, role.get(), Optional.empty()));
        return Messages.text(
                "members.assigned",
                user,
                String.join(", ", roles.roles()),
                roles.tenant().name());
    }

    private String invited(CommandRunner commands) throws java.io.IOException {
        String user = mail.get().strip();
        var invitation = commands.run(session, new InviteUser(user));
        return invitation
                .url()
                .map(url -> Messages.text("members.invitedAt", user, invitation.status(), url))
                .orElseGet(() -> Messages.text("members.invited", user, invitation.status()));
    }

    private void show(TenantMembers told) {
        Optional<UUID> chosen = desk.knownProperty().get().tenant().map(ChosenTenant::id);
        if (chosen.equals(Optional.of(told.tenant().id()))) {
            members.set(Optional.of(told));
        }
    }

    private void forget() {
        list.cancel();
        relist.cancel();
        members.set(Optional.empty());
        result.set("");
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> {
                if (members.get().isPresent()) {
                    relist.run();
                }
            });
        }
    }
}
