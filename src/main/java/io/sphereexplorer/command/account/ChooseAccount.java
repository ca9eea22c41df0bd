package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/**
 * Lets commands go to another account that is signed in; no tenant is chosen then.
 *
 * @param atAzure whether the account of Azure is meant; else that of the security service, if the address has one
 */
public record ChooseAccount(String mail, boolean atAzure) implements CloudCommand<Account> {
    /** Of whichever realm, the security service first. */
    public ChooseAccount(String mail) {
        this(mail, false);
    }

    @Override
    public Account run(Session session) throws IOException {
        Account account = SignedIn.withMail(session.cloud(), mail, atAzure);
        session.cloud().choose(account);
        return account;
    }

    @Override
    public String asText() {
        return "account select " + CommandText.option("--account", mail) + (atAzure ? " --azure" : "");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
