package io.sphereexplorer.ui.hub;

import io.sphereexplorer.cloud.iothub.Hub;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.hub.ChooseHub;
import io.sphereexplorer.command.hub.ConnectHub;
import io.sphereexplorer.command.hub.ListHubs;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The hub that commands go to, and those there are. Reads what is kept; a service is asked only when a user asks. */
public final class HubViewModel implements AutoCloseable {
    private final Session session;
    private final Background background;
    private final AsyncAction<Known> read;
    private final AsyncAction<List<Hub>> list;
    private final AsyncAction<Object> change;
    /** Taken out when it runs, for it may have a secret in it. */
    private final AtomicReference<Optional<Command<?>>> wanted = new AtomicReference<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Integer>> listed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Hub> all = FXCollections.observableArrayList();
    private final FilteredList<Hub> fitting = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Runnable stop;

    /**
     * What is kept, without asking anybody.
     *
     * @param isConnected whether a connection string for the hub was pasted since the program started
     * @param hasAccount whether somebody is signed in at Azure
     */
    public record Known(
            Optional<ChosenHub> hub, boolean isConnected, boolean hasAccount, Optional<ChosenTenant> tenant) {
        static final Known NOTHING = new Known(Optional.empty(), false, false, Optional.empty());

        static Known at(CloudDesk desk) {
            Optional<ChosenHub> hub = desk.hubs().chosen();
            return new Known(
                    hub,
                    hub.filter(desk.hubs()::isConnected).isPresent(),
                    desk.keptAccounts().stream().anyMatch(account -> account.realm() == Realm.AZURE),
                    desk.tenant());
        }
    }

    /** @param session of no board in particular */
    public HubViewModel(Session session, CommandRunner commands, Background background) {
        this.session = session;
        this.background = background;
        read = background.action(() -> Known.at(session.cloud()), known::set);
        list = background.action(() -> commands.run(session, new ListHubs()), this::show);
        change = background.action(
                () -> commands.run(session, wanted.getAndSet(Optional.empty()).orElseThrow()), _ -> read());
        var changes = session.cloud().onChange(() -> background.onFxThread(this::read));
        stop = changes::close;
        filter.subscribe(typed -> fitting.setPredicate(fits(typed)));
        read();
    }

    /** What is kept of the hub, the accounts and the tenant. */
    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Asks Azure for the hubs that the account sees. */
    public AsyncAction<List<Hub>> list() {
        return list;
    }

    /** The last of {@link #choose} and {@link #connect}. */
    public AsyncAction<?> change() {
        return change;
    }

    /** How many hubs Azure listed last; empty before anybody asked. */
    ReadOnlyObjectProperty<Optional<Integer>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** Those of them that fit what was typed. */
    ObservableList<Hub> hubs() {
        return fitting;
    }

    /** A part of a name, a place or a resource group. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Lets commands go to this hub. */
    void choose(Hub hub) {
        run(new ChooseHub(hub.id()));
    }

    /** The same for the hub that a connection string is for; the string is forgotten with the program. */
    void connect(Secret connectionString) {
        run(new ConnectHub(connectionString));
    }

    @Override
    public void close() {
        stop.run();
        read.cancel();
        list.cancel();
        change.cancel();
    }

    Session session() {
        return session;
    }

    Background background() {
        return background;
    }

    private void run(Command<?> command) {
        wanted.set(Optional.of(command));
        change.run();
    }

    /** Once more, if it is being read already, for it may have changed since. */
    private void read() {
        read.cancel();
        read.run();
    }

    private void show(List<Hub> found) {
        all.setAll(found);
        listed.set(Optional.of(found.size()));
    }

    private static Predicate<Hub> fits(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return hub -> (hub.name() + " " + hub.location() + " " + hub.resourceGroup())
                .toLowerCase(Locale.ROOT)
                .contains(part);
    }
}
