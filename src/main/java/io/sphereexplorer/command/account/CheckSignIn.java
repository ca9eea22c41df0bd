package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.Optional;

/**
 * Asks whether the account that commands go to is still accepted, so that nobody signs in twice; empty if it is not.
 *
 * @param realm what for
 * @param withCode how the user would sign in otherwise
 */
public record CheckSignIn(Realm realm, boolean withCode) implements CloudCommand<Optional<Account>> {
    /** For the security service. */
    public CheckSignIn(boolean withCode) {
        this(Realm.SPHERE, withCode);
    }

    @Override
    public Optional<Account> run(Session session) throws IOException {
        CloudDesk cloud = session.cloud();
        Optional<Account> account = cloud.account(realm);
        if (account.isEmpty()) {
            return account;
        }
        try {
            ask(cloud, account.get());
            return account;
        } catch (CloudException.SignInNeeded | CloudException.SignInRefused _) {
            return Optional.empty(); // the answer to the question
        }
    }

    private void ask(CloudDesk cloud, Account account) throws CloudException {
        if (realm == Realm.AZURE) {
            cloud.checkSignIn(account);
        } else {
            cloud.service(account).tenants().list();
        }
    }

    @Override
    public String asText() {
        return LoginText.of(realm, withCode);
    }
}
