package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import java.io.IOException;
import java.util.Optional;

/**
 * Forgets an account and its tokens; tells which, or nothing if nobody was signed in.
 *
 * @param mail the chosen account if left out
 */
public record SignOut(Optional<String> mail) implements CloudCommand<Optional<Account>> {
    @Override
    public Optional<Account> run(Session session) throws IOException {
        CloudDesk cloud = session.cloud();
        Optional<Account> account =
                mail.isPresent() ? Optional.of(SignedIn.withMail(cloud, mail.get())) : cloud.account();
        if (account.isPresent()) {
            cloud.signOut(account.get());
        }
        return account;
    }

    @Override
    public String asText() {
        return mail.map(named -> "logout " + CommandText.option("--account", named))
                .orElse("logout");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
