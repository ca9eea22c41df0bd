package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.account.SignInWithBrowser;
import io.sphereexplorer.command.account.SignInWithCode;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.common.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Signing in, on a page in the browser or with a code; the first to succeed ends the other. */
public final class SignInViewModel {
    /** After which the code is offered beside a page that has not answered. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DeskViewModel desk;
    private final Ticker ticker;
    private final AzureSignInViewModel azure;
    private final AsyncAction<Account> browser;
    private final AsyncAction<Account> code;
    private final BooleanBinding running;
    private final ReadOnlyObjectWrapper<Optional<Page>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeviceCode>> shownCode = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper overdue = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Realm> realm = new ReadOnlyObjectWrapper<>(Realm.SPHERE);
    private Ticker.Ticking waiting = () -> {};

    /** Shows a page to the user; false if there is nothing to show it with. */
    @FunctionalInterface
    public interface Browser {
        /** Any thread. */
        boolean open(URI page);
    }

    /**
     * The page to sign in on.
     *
     * @param isOpen whether a browser was told to show it
     */
    record Page(URI address, boolean isOpen) {}

    public SignInViewModel(
            DeskViewModel desk, CommandRunner commands, Background background, Ticker ticker, Browser opener) {
        this.desk = desk;
        this.ticker = ticker;
        azure = new AzureSignInViewModel(desk, commands, background);
        Consumer<URI> pages = address -> {
            boolean isOpen = opener.open(address);
            background.onFxThread(() -> page.set(Optional.of(new Page(address, isOpen))));
        };
        Consumer<DeviceCode> codes = told -> background.onFxThread(() -> shownCode.set(Optional.of(told)));
        browser = background.action(
                () -> commands.run(desk.session(), new SignInWithBrowser(realm.get(), pages)), _ -> welcome());
        code = background.action(
                () -> commands.run(desk.session(), new SignInWithCode(realm.get(), codes)), _ -> welcome());
        running = Bindings.or(browser.runningProperty(), code.runningProperty());
        browser.runningProperty().subscribe(this::waitFor);
        code.runningProperty().subscribe(_ -> shownCode.set(Optional.empty()));
    }

    /** Shows both ways in the status line while they run. */
    public void trackIn(RunningWork work) {
        work.track(() -> Messages.text("signin.work.browser"), browser);
        work.track(() -> Messages.text("signin.work.code"), code);
    }

    /** Begins with a page in the browser, for the security service. */
    public void begin() {
        begin(Realm.SPHERE);
    }

    /** Begins with a page in the browser, unless a sign-in is under way. */
    public void begin(Realm wanted) {
        begin(wanted, browser);
    }

    /** The same with a code. */
    public void beginWithCode(Realm wanted) {
        begin(wanted, code);
    }

    private void begin(Realm wanted, AsyncAction<Account> way) {
        if (running.get()) {
            return;
        }
        browser.dismissFailure();
        code.dismissFailure();
        realm.set(wanted);
        if (wanted == Realm.AZURE) {
            azure.commitThen(way::run);
        } else {
            way.run();
        }
    }

    /** Ends whatever is under way. */
    public void cancel() {
        browser.cancel();
        code.cancel();
    }

    /** What is signed in for, or was last. */
    ReadOnlyObjectProperty<Realm> realmProperty() {
        return realm.getReadOnlyProperty();
    }

    /** What is signed in to at Azure. */
    AzureSignInViewModel azure() {
        return azure;
    }

    AsyncAction<Account> browser() {
        return browser;
    }

    AsyncAction<Account> code() {
        return code;
    }

    /** Whether nothing there is real. */
    boolean isPractice() {
        return desk.isPractice();
    }

    /** Whether either way is under way. */
    BooleanBinding running() {
        return running;
    }

    /** Where the user signs in; empty until the sign-in service said so. */
    ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What the user types, and where; empty until the sign-in service said so. */
    ReadOnlyObjectProperty<Optional<DeviceCode>> codeProperty() {
        return shownCode.getReadOnlyProperty();
    }

    /** Whether the page has been waited for longer than it usually takes. */
    ReadOnlyBooleanProperty overdueProperty() {
        return overdue.getReadOnlyProperty();
    }

    private void waitFor(boolean pageRuns) {
        waiting.close();
        overdue.set(false);
        if (pageRuns) {
            page.set(Optional.empty());
            waiting = ticker.every(PATIENCE, this::offerCode);
        }
    }

    private void offerCode() {
        waiting.close();
        overdue.set(true);
        code.run();
    }

    private void welcome() {
        cancel();
        desk.welcome();
    }
}
