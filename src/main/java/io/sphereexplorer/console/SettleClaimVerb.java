package io.sphereexplorer.console;

import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.claim.SettleClaims;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code device settle-claim}, an addition to those of the vendor. */
@Command(
        name = "settle-claim",
        description = "Look what became of claims of a device whose end is not known, and write it into the ledger;"
                + " sends no claim. An addition of this program.",
        footer = "Example: azsphere device settle-claim")
final class SettleClaimVerb implements Callable<Answer> {
    private final BoardRun run;

    SettleClaimVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        return ClaimAnswers.settled(run.of(new SettleClaims(run.namedId(), Pace.real())));
    }
}
