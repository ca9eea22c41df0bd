package io.sphereexplorer.command.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists who is signed in, by mail address; asks no service. */
public record ListAccounts() implements CloudCommand<List<AccountAnswer>> {
    @Override
    public List<AccountAnswer> run(Session session) throws IOException {
        Optional<Account> chosen = session.cloud().account();
        return session.cloud().accounts().stream()
                .sorted(Comparator.comparing(Account::mail).thenComparing(Account::realm))
                .map(each -> new AccountAnswer(each, chosen.equals(Optional.of(each))))
                .toList();
    }

    @Override
    public String asText() {
        return "account list";
    }
}
