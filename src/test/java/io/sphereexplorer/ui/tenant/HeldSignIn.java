package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.SignIn;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A sign-in that waits for its user until the test answers in the user's place; made on the thread of the test. */
public final class HeldSignIn implements SignIn {
    static final URI PAGE = URI.create("https://login.microsoftonline.com/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9"
            + "/oauth2/v2.0/authorize?client_id=0b1c8f7e-28d2-4378-97e2-7d7d63f7c87f&response_type=code");
    static final DeviceCode CODE =
            new DeviceCode("KBQ7TLV5N", URI.create("https://microsoft.com/devicelogin"), Duration.ofMinutes(15));

    private final Thread owner = Thread.currentThread();
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<CompletableFuture<Account>> users = new ArrayList<>();

    @Override
    public List<Account> accounts() {
        return List.of();
    }

    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        openPage.accept(PAGE);
        return answer();
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        tellCode.accept(CODE);
        return answer();
    }

    @Override
    public Optional<String> whyNotKept() {
        return Optional.of("this system has no key store.");
    }

    @Override
    public void signOut(Account account) {
        // nothing is kept
    }

    @Override
    public TokenSource tokens(Account account, Audience audience) {
        return new TokenSource() {
            @Override
            public AccessToken token() {
                return AccessToken.of("practice");
            }

            @Override
            public AccessToken renewed(AccessToken refused) {
                return refused;
            }
        };
    }

    /** How many wait for their user. */
    int waiting() {
        return waiting.get();
    }

    /** The user of the sign-in that began at this place among all has signed in. */
    void signIn(int place, String mail) {
        user(place).complete(new Account(mail, mail));
    }

    /** The user has declined. */
    void decline(int place) {
        user(place)
                .completeExceptionally(
                        new CloudException.SignInRefused("access_denied", "declined", new IOException("declined")));
    }

    /** Runs news on the thread of the test, which other threads leave alone: it may be looking at the scene. */
    Executor news() {
        return piece -> {
            if (Thread.currentThread().equals(owner)) {
                piece.run();
            } else {
                news.add(piece);
            }
        };
    }

    /** Runs what other threads have told until now. */
    void hear() {
        for (Runnable piece = news.poll(); piece != null; piece = news.poll()) {
            piece.run();
        }
    }

    /** Runs work on a thread of its own until it is over or waits for its user. */
    Executor worker() {
        return work -> {
            int before = waiting.get();
            Thread thread = Thread.ofVirtual().start(work);
            while (thread.isAlive() && waiting.get() == before) {
                Thread.onSpinWait();
            }
            hear();
        };
    }

    private synchronized CompletableFuture<Account> user(int place) {
        return users.get(place);
    }

    private synchronized CompletableFuture<Account> another() {
        var user = new CompletableFuture<Account>();
        users.add(user);
        return user;
    }

    private Account answer() throws CloudException {
        CompletableFuture<Account> user = another();
        waiting.incrementAndGet();
        try {
            return user.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        } catch (ExecutionException e) {
            throw (CloudException) e.getCause();
        } finally {
            waiting.decrementAndGet();
        }
    }
}
