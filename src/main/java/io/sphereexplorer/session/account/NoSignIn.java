package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.SignIn;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** Lets nobody sign in. */
final class NoSignIn implements SignIn {
    @Override
    public List<Account> accounts() {
        return List.of();
    }

    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        throw refusal();
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        throw refusal();
    }

    @Override
    public void signOut(Account account) {
        // nobody is signed in
    }

    @Override
    public TokenSource tokens(Account account, Audience audience) {
        return new TokenSource() {
            @Override
            public AccessToken token() throws CloudException {
                throw refusal();
            }

            @Override
            public AccessToken renewed(AccessToken refused) throws CloudException {
                throw refusal();
            }
        };
    }

    private static CloudException refusal() {
        return new CloudException.SignInNeeded("there is no cloud to sign in at", null);
    }
}
