package io.sphereexplorer.cloud.signin;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A service that accounts sign in with. Calls block, and interrupting their thread cancels them. Thread-safe. */
public interface SignIn {
    /** Who is signed in, including those of an earlier run if their tokens were kept; asks nobody. */
    List<Account> accounts() throws CloudException;

    /**
     * Lets a user sign in on a page in the browser, and waits for it.
     *
     * @param openPage shows the page to the user
     */
    Account inBrowser(Consumer<URI> openPage) throws CloudException;

    /**
     * Lets a user sign in on any device, and waits for it.
     *
     * @param tellCode shows the user what to type
     */
    Account withCode(Consumer<DeviceCode> tellCode) throws CloudException;

    /** Why accounts are forgotten with the program; empty if they are kept. */
    default Optional<String> whyNotKept() {
        return Optional.empty();
    }

    /** Forgets an account and its tokens. */
    void signOut(Account account) throws CloudException;

    /**
     * The tokens of an account, renewed when it is time.
     *
     * @param audience one that the account's realm opens
     * @throws IllegalArgumentException if it is another
     */
    TokenSource tokens(Account account, Audience audience);
}
