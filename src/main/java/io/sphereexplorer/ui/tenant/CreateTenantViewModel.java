package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.TenantException;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.tenant.CreateTenant;
import io.sphereexplorer.command.tenant.CreatedTenant;
import io.sphereexplorer.command.tenant.ListTenants;
import io.sphereexplorer.command.tenant.TenantName;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Creating a tenant, for ever: first what it takes is looked up, then everything has to be said by the user. */
public final class CreateTenantViewModel {
    private static final int DIGITS = 4;

    private final Supplier<Session> session;
    private final AsyncAction<Means> look;
    private final AsyncAction<CreatedTenant> create;
    private final CommandProgress progress;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Means>> means = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty oneMore = new SimpleBooleanProperty();
    private Session asked;

    /**
     * What a tenant is created with.
     *
     * @param session of the board
     * @param boardName on the bench
     * @param tenants that the account has already
     */
    record Means(Session session, Account account, DeviceId board, String boardName, List<Tenant> tenants) {
        String digits() {
            return board.lastDigits(DIGITS);
        }
    }

    /** @param session of the chosen board, asked for on the FX thread */
    public CreateTenantViewModel(Supplier<Session> session, CommandRunner commands, Background background, Pace pace) {
        progress = new CommandProgress(background, pace::now);
        this.session = session;
        asked = session.get();
        look = background.action(() -> meansOf(asked), told -> means.set(Optional.of(told)));
        create = background.actionToldToItsEnd(
                steps -> commands.run(
                        progress.watching(sameBoard(means.get().orElseThrow()), steps),
                        new CreateTenant(name.get().strip(), oneMore.get(), pace)),
                this::finish);
    }

    /** Shows the creation in the status line while it runs. */
    public void trackIn(RunningWork work) {
        work.track(() -> Messages.text("tenants.create.work", name.get().strip()), create);
    }

    /** Shows the page, and looks up what it takes. */
    void open() {
        forget();
        result.set("");
        open.set(true);
        asked = session.get();
        look.run();
    }

    /** Leaves the page; nothing was created. */
    void cancel() {
        look.cancel();
        create.dismissFailure();
        forget();
        open.set(false);
    }

    AsyncAction<Means> look() {
        return look;
    }

    AsyncAction<CreatedTenant> create() {
        return create;
    }

    CommandProgress progress() {
        return progress;
    }

    /** Whether the page is shown. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Empty until it was looked up. */
    ReadOnlyObjectProperty<Optional<Means>> meansProperty() {
        return means.getReadOnlyProperty();
    }

    /** What came of the last creation; empty before and while there is another. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    /** The digits of the board as the user types them. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Whether the user wants a tenant beside those of the account. */
    BooleanProperty oneMoreProperty() {
        return oneMore;
    }

    /** Why the name cannot be one; empty if it can, or while nothing was typed. */
    ObservableValue<String> nameProblem() {
        return name.map(given -> given.isBlank() ? "" : problem(given.strip()));
    }

    /** Whether everything was said. */
    BooleanBinding complete() {
        return Bindings.createBooleanBinding(this::isComplete, means, name, typed, oneMore, create.runningProperty());
    }

    private boolean isComplete() {
        String given = name.get().strip();
        return !given.isEmpty()
                && problem(given).isEmpty()
                && !create.runningProperty().get()
                && means.get().filter(this::isSaid).isPresent();
    }

    private boolean isSaid(Means met) {
        return (met.tenants().isEmpty() || oneMore.get())
                && met.digits().equals(typed.get().strip().toLowerCase(Locale.ROOT));
    }

    /** The board whose digits were typed, and no other that stands in its place by now. */
    private static Session sameBoard(Means met) throws IOException {
        DeviceId now = new ShowSecurityState().run(met.session()).id();
        if (!now.equals(met.board())) {
            throw new DeviceException.OtherBoard(met.board(), now);
        }
        return met.session();
    }

    private static Means meansOf(Session session) throws IOException {
        Account account = session.cloud().signedIn();
        AttachedBoard board = session.board();
        if (board.origin() == AttachedBoard.Origin.EMULATED
                && !session.cloud().endpoints().isPractice()) {
            throw new AccountException.EmulatedBoard();
        }
        DeviceId id = new ShowSecurityState().run(session).id();
        List<Tenant> tenants = new ListTenants().run(session);
        return new Means(session.on(board), account, id, session.bench().nameOf(board, id), tenants);
    }

    private static String problem(String given) {
        try {
            TenantName.check(given);
            return "";
        } catch (TenantException e) {
            return PaneFailure.of(e).happened();
        }
    }

    private void finish(CreatedTenant created) {
        open.set(false);
        forget();
        result.set(Messages.text(
                "tenants.created", created.tenant().name(), created.tenant().id()));
    }

    private void forget() {
        means.set(Optional.empty());
        name.set("");
        typed.set("");
        oneMore.set(false);
    }
}
