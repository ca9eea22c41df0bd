package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.Optional;

/**
 * Asks the service whether it still accepts the chosen account, so that nobody signs in twice; empty if it does not.
 *
 * @param withCode how the user would sign in otherwise
 */
public record CheckSignIn(boolean withCode) implements CloudCommand<Optional<Account>> {
    @Override
    public Optional<Account> run(Session session) throws IOException {
        CloudDesk cloud = session.cloud();
        Optional<Account> account = cloud.account();
        if (account.isEmpty()) {
            return account;
        }
        try {
            cloud.service().tenants().list();
            return account;
        } catch (CloudException.SignInNeeded | CloudException.SignInRefused _) {
            return Optional.empty(); // the answer to the question
        }
    }

    @Override
    public String asText() {
        return withCode ? "login --use-device-code" : "login";
    }
}
