package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.CloudDesk;
import java.util.Optional;

/** Finds accounts by the mail address that users know them by. */
final class SignedIn {
    private SignedIn() {}

    static Account withMail(CloudDesk cloud, String mail) throws CloudException, AccountException {
        Optional<Account> found = cloud.accounts().stream()
                .filter(account -> account.mail().equalsIgnoreCase(mail))
                .findFirst();
        return found.orElseThrow(() -> new AccountException.NoSuchAccount(mail));
    }
}
