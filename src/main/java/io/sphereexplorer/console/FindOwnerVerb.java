package io.sphereexplorer.console;

import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.claim.FindOwner;
import io.sphereexplorer.command.claim.OwnerSearch;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code device find-owner}, an addition to those of the vendor. */
@Command(
        name = "find-owner",
        description = "Look which of your tenants has a device, in all accounts that are signed in; an addition of this"
                + " program.",
        footer = "Example: azsphere device find-owner")
final class FindOwnerVerb implements Callable<Answer> {
    private final BoardRun run;

    FindOwnerVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        OwnerSearch search = run.of(new FindOwner(run.namedId(), Pace.real()));
        ClaimAnswers.unasked(search).forEach(run::note);
        return ClaimAnswers.owner(search);
    }
}
