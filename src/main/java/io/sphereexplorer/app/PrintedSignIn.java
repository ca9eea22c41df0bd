package io.sphereexplorer.app;

import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.console.SignInGuide;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens the sign-in page, prints where it is in case that it does not open, and after a while that a code is a way, too. */
final class PrintedSignIn implements SignInGuide {
    /** How long people get before they are told of the other way (explorer-ux §2, B6). */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<String> printer;
    private final Predicate<URI> browser;
    private final Duration patience;
    private @Nullable ScheduledExecutorService reminder;

    /**
     * Prints nothing yet.
     *
     * @param printer called by any thread
     * @param browser opens a page, and tells whether it could
     */
    PrintedSignIn(Consumer<String> printer, Predicate<URI> browser, Duration patience) {
        this.printer = printer;
        this.browser = browser;
        this.patience = patience;
    }

    @Override
    public synchronized void openPage(Realm realm, URI page) {
        ended();
        tell(
                browser.test(page)
                        ? "A page to sign in opens in the browser. If it does not, open it yourself: " + page
                        : "To sign in, open this page in a browser on this computer: " + page);
        ScheduledExecutorService next = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sign-in reminder").factory());
        reminder = next;
        var _ = next.schedule(() -> remind(realm), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void tell(String line) {
        printer.accept(line);
    }

    @Override
    public synchronized void ended() {
        if (reminder != null) {
            reminder.shutdownNow();
            reminder = null;
        }
    }

    private void remind(Realm realm) {
        tell("No answer from the sign-in page for %d s. Your board is not affected.".formatted(patience.toSeconds()));
        tell("To sign in with a code on any device instead, stop this and run: azsphere login"
                + (realm == Realm.AZURE ? " --azure" : "") + " --use-device-code");
    }
}
