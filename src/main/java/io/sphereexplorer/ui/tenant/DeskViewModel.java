package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.account.ChooseAccount;
import io.sphereexplorer.command.account.SignOut;
import io.sphereexplorer.command.tenant.ListTenants;
import io.sphereexplorer.command.tenant.SelectTenant;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The accounts and the tenant that commands go to. Reads what is kept and nothing else by itself: a service is asked only
 * when a user asks, and again after what changed it.
 */
public final class DeskViewModel implements AutoCloseable {
    private final Session session;
    private final Background background;
    private final AsyncAction<Known> read;
    private final AsyncAction<Keeping> lookWhereKept;
    private final AsyncAction<List<Tenant>> list;
    private final AsyncAction<List<Tenant>> relist;
    private final AsyncAction<Object> change;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<List<Tenant>>> tenants = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Keeping> keeping = new ReadOnlyObjectWrapper<>(Keeping.UNKNOWN);
    private final List<Runnable> open;
    private Command<?> wanted = new ListTenants();
    private boolean listsNext;

    /**
     * What is kept, without asking anybody.
     *
     * @param accounts that are signed in
     * @param account the chosen one
     * @param azure the application that accounts sign in to at Azure, if one is entered
     */
    public record Known(
            List<Account> accounts,
            Optional<Account> account,
            Optional<ChosenTenant> tenant,
            Optional<Registration> azure) {
        static final Known NOTHING = new Known(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        static Known at(CloudDesk desk) {
            return new Known(desk.keptAccounts(), desk.account(), desk.tenant(), desk.registration());
        }
    }

    /**
     * Whether sign-ins outlive the program, as far as it was found out.
     *
     * @param isKnown only after somebody signed in, since key stores are opened for it
     */
    record Keeping(boolean isKnown, Optional<String> whyNot) {
        static final Keeping UNKNOWN = new Keeping(false, Optional.empty());
    }

    /** @param session of no board in particular */
    public DeskViewModel(Session session, CommandRunner commands, Background background) {
        this.session = session;
        this.background = background;
        read = background.action(() -> Known.at(desk()), this::show);
        lookWhereKept = background.action(() -> new Keeping(true, desk().whyNotKept()), keeping::set);
        list = background.action(() -> commands.run(session, new ListTenants()), this::show);
        relist = background.action(() -> new ListTenants().run(session), this::show);
        change = background.action(() -> commands.run(session, wanted), _ -> {});
        var changes = desk().onChange(() -> background.onFxThread(this::read));
        var runs = commands.onRun(this::lookAgainAfter);
        open = List.of(changes::close, runs::close);
        read();
    }

    /** What is kept of accounts and tenant. */
    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The tenants of the chosen account, as the service listed them last; empty before anybody asked. */
    public ReadOnlyObjectProperty<Optional<List<Tenant>>> tenantsProperty() {
        return tenants.getReadOnlyProperty();
    }

    /** The chosen tenant as the service listed it; empty if none is chosen or nobody asked. */
    public ObservableValue<Optional<Tenant>> listedTenant() {
        return known.flatMap(kept -> tenants.map(all -> kept.tenant().flatMap(chosen -> of(all, chosen.id()))));
    }

    /** Whether nothing there is real. */
    public boolean isPractice() {
        return desk().endpoints().isPractice();
    }

    /** Of the cloud, for people. */
    public String cloudName() {
        return desk().endpoints().name();
    }

    /** Asks the service for the tenants of the chosen account. */
    public AsyncAction<List<Tenant>> list() {
        return list;
    }

    /** Asks again after what may have changed them. */
    AsyncAction<List<Tenant>> relist() {
        return relist;
    }

    /** The last of {@link #use} and {@link #signOut}. */
    public AsyncAction<?> change() {
        return change;
    }

    /** Lets commands go to this account. */
    public void use(Account account) {
        run(new ChooseAccount(account.mail(), account.realm() == Realm.AZURE));
    }

    /** Lets commands go to this tenant. */
    public void use(Tenant tenant) {
        run(new SelectTenant(tenant.id().toString()));
    }

    public void signOut(Account account) {
        run(new SignOut(Optional.of(account.mail()), account.realm() == Realm.AZURE));
    }

    /** Whether the chosen account may do this in the chosen tenant; true as long as nobody asked. */
    ObservableValue<Boolean> permits(Role needed) {
        return listedTenant()
                .map(tenant -> tenant.map(met -> met.permits(needed)).orElse(true));
    }

    ReadOnlyObjectProperty<Keeping> keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
        read.cancel();
        lookWhereKept.cancel();
        list.cancel();
        relist.cancel();
        change.cancel();
    }

    /** After a sign-in: lists what the account can go to, and looks where its token is. */
    void welcome() {
        lookWhereKept.run();
        listsNext = true; // only then, since what was listed for another account is dropped
        read();
    }

    private void run(Command<?> command) {
        wanted = command;
        change.run();
    }

    private CloudDesk desk() {
        return session.cloud();
    }

    /** Once more, if it is being read already, for it may have changed since. */
    private void read() {
        read.cancel();
        read.run();
    }

    private void show(Known now) {
        Optional<Account> before = known.get().account();
        if (!before.equals(now.account())) {
            list.cancel();
            relist.cancel();
            tenants.set(Optional.empty());
        }
        known.set(now);
        if (listsNext) {
            listsNext = false;
            list.run();
        }
    }

    private void show(List<Tenant> listed) {
        tenants.set(Optional.of(List.copyOf(listed)));
    }

    /** Any thread. */
    private void lookAgainAfter(CommandRun run) {
        if (run.changesCloud() && run.phase() != CommandRun.Phase.STARTED) {
            background.onFxThread(this::lookAgain);
        }
    }

    /** Quietly, and only at what was shown before. */
    private void lookAgain() {
        read();
        if (tenants.get().isPresent()) {
            relist.run();
        }
    }

    private static Optional<Tenant> of(Optional<List<Tenant>> all, UUID id) {
        return all.stream()
                .flatMap(List::stream)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
