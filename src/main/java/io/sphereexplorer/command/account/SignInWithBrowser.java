package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Lets a user sign in on a page in the browser; the account is the chosen one then, unless it is of Azure and
 * another is chosen.
 *
 * @param realm what for
 * @param openPage shows the page, on whatever thread
 */
public record SignInWithBrowser(Realm realm, Consumer<URI> openPage) implements CloudCommand<Account> {
    /** For the security service. */
    public SignInWithBrowser(Consumer<URI> openPage) {
        this(Realm.SPHERE, openPage);
    }

    @Override
    public Account run(Session session) throws IOException {
        return session.cloud().signInWithBrowser(realm, openPage);
    }

    @Override
    public String asText() {
        return LoginText.of(realm, false);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
