package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.account.CloudDesk;

/** Finds accounts by the mail address that users know them by. */
final class SignedIn {
    private SignedIn() {}

    /** Asks nobody whether the sign-in still holds, so that one that has ended can be chosen and forgotten, too. */
    static Account withMail(CloudDesk cloud, String mail, boolean atAzure) throws AccountException {
        return cloud.keptAccounts().stream()
                .filter(account -> account.mail().equalsIgnoreCase(mail))
                .filter(account -> !atAzure || account.realm() == Realm.AZURE)
                .min((one, other) -> one.realm().compareTo(other.realm()))
                .orElseThrow(() -> new AccountException.NoSuchAccount(mail));
    }
}
