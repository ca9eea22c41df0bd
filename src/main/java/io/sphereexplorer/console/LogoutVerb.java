package io.sphereexplorer.console;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.account.SignOut;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code logout}; azsphere-cli §4. */
@Command(name = "logout", description = "Sign out, and forget the sign-in.", footer = "Example: azsphere logout")
final class LogoutVerb implements Callable<Answer> {
    private final BoardRun run;

    @Option(
            names = "--account",
            preprocessor = DetachedValue.class,
            paramLabel = "<mail>",
            description = "The account, if it is not the one that commands go to; an addition of this program.")
    private Optional<String> mail = Optional.empty();

    LogoutVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        Optional<Account> account = run.of(new SignOut(mail));
        return Answer.sentence(account.isPresent() ? "Logged out." : "Nobody was signed in.");
    }
}
