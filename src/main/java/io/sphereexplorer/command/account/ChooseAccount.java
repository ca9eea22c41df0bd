package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Lets commands go to another account that is signed in; no tenant is chosen then. */
public record ChooseAccount(String mail) implements CloudCommand<Account> {
    @Override
    public Account run(Session session) throws IOException {
        Account account = SignedIn.withMail(session.cloud(), mail);
        session.cloud().choose(account);
        return account;
    }

    @Override
    public String asText() {
        return "account select " + CommandText.option("--account", mail);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
