package io.sphereexplorer.console;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Realm;
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

    @Option(
            names = "--azure",
            description = "Sign out of Azure; the Azure Sphere sign-in stays. An addition of this program.")
    private boolean atAzure;

    LogoutVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        Optional<Account> account = run.of(new SignOut(mail, atAzure));
        run.session()
                .cloud()
                .account(account.map(Account::realm).orElse(Realm.SPHERE) == Realm.AZURE ? Realm.SPHERE : Realm.AZURE)
                .ifPresent(other -> run.note(remaining(other)));
        return Answer.sentence(account.map(LogoutVerb::done).orElse("Nobody was signed in."));
    }

    private static String done(Account account) {
        return account.realm() == Realm.AZURE ? "Logged out of Azure." : "Logged out.";
    }

    private static String remaining(Account other) {
        return other.realm() == Realm.AZURE
                ? "note: %s is still signed in at Azure; azsphere logout --azure ends that".formatted(other.mail())
                : "note: %s is still signed in at Azure Sphere; azsphere logout --account %s ends that"
                        .formatted(other.mail(), other.mail());
    }
}
