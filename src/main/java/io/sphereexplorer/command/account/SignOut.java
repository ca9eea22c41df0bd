package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
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
 * @param atAzure whether the account of Azure is meant; else that of the security service, if the address has one
 */
public record SignOut(Optional<String> mail, boolean atAzure) implements CloudCommand<Optional<Account>> {
    /** Of whichever realm, the security service first. */
    public SignOut(Optional<String> mail) {
        this(mail, false);
    }

    @Override
    public Optional<Account> run(Session session) throws IOException {
        CloudDesk cloud = session.cloud();
        Optional<Account> account = named(cloud);
        if (account.isPresent()) {
            cloud.signOut(account.get());
        }
        return account;
    }

    private Optional<Account> named(CloudDesk cloud) throws IOException {
        if (mail.isPresent()) {
            return Optional.of(SignedIn.withMail(cloud, mail.get(), atAzure));
        }
        return atAzure ? cloud.account(Realm.AZURE) : cloud.account();
    }

    @Override
    public String asText() {
        String named = mail.map(address -> " " + CommandText.option("--account", address))
                .orElse("");
        return "logout" + named + (atAzure ? " --azure" : "");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
