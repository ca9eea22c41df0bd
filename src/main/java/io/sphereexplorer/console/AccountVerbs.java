package io.sphereexplorer.console;

import io.sphereexplorer.command.account.ChooseAccount;
import io.sphereexplorer.command.account.ListAccounts;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code account}, which the official tool does not have. */
@Command(name = "account", description = "List and choose signed-in accounts; an addition of this program.")
final class AccountVerbs {
    private final BoardRun run;

    AccountVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List who is signed in; asks no service.",
            footer = "Example: azsphere account list")
    Answer list() throws IOException {
        return AccountAnswers.accounts(run.of(new ListAccounts()));
    }

    @Command(
            name = "select",
            description = "Let commands go to another signed-in account; a tenant has to be selected then.",
            footer = "Example: azsphere account select --account lab.tech@contoso.example")
    Answer select(
            @Option(
                            names = {"-u", "--account"},
                            required = true,
                            preprocessor = DetachedValue.class,
                            paramLabel = "<mail>",
                            description = "Mail address of the account.")
                    String mail,
            @Option(names = "--azure", description = "The account of Azure, if the address is signed in at both.")
                    boolean atAzure)
            throws IOException {
        return AccountAnswers.user(run.of(new ChooseAccount(mail, atAzure)));
    }
}
