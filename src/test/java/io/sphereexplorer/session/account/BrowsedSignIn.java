package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.SignIn;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** A sign-in whose pages a user sees as soon as they are opened. */
record BrowsedSignIn(SignIn signIn, Consumer<URI> user) implements SignIn {
    @Override
    public List<Account> accounts() throws CloudException {
        return signIn.accounts();
    }

    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        return signIn.inBrowser(openPage.andThen(user));
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        return signIn.withCode(tellCode);
    }

    @Override
    public void signOut(Account account) throws CloudException {
        signIn.signOut(account);
    }

    @Override
    public TokenSource tokens(Account account, Audience audience) {
        return signIn.tokens(account, audience);
    }
}
