package io.sphereexplorer.console;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.command.account.ShowUser;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code show-user}; azsphere-cli §4. */
@Command(
        name = "show-user",
        description = "Show the account that commands go to; asks no service.",
        footer = "Example: azsphere show-user")
final class ShowUserVerb implements Callable<Answer> {
    private final BoardRun run;

    ShowUserVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        Account account = run.of(new ShowUser());
        run.session()
                .cloud()
                .account(Realm.AZURE)
                .filter(other -> !other.equals(account))
                .ifPresent(other -> run.note("note: signed in at Azure, too, as " + other.mail()));
        return AccountAnswers.user(account);
    }
}
