package io.sphereexplorer.console;

import io.sphereexplorer.command.BulkException;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.bulk.BulkGuard;
import io.sphereexplorer.command.bulk.BulkOutcome;
import io.sphereexplorer.command.bulk.BulkPlan;
import io.sphereexplorer.command.bulk.ClaimAll;
import io.sphereexplorer.command.bulk.PlanBulkClaim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code device claim-all}, an addition of this program. */
@Command(
        name = "claim-all",
        description =
                "Claim the devices of a list (CSV: device ID, product, device group) into a tenant, and put them into"
                        + " their groups. Nobody can ever undo a claim. A run that was stopped goes on when the list is given"
                        + " again.",
        footer = "Example: azsphere device claim-all --file boards.csv --dry-run")
final class ClaimAllVerb implements Callable<Answer> {
    private final BoardRun run;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "<file>",
            preprocessor = DetachedValue.class,
            description = "The list.")
    private Path file = Path.of("");

    @Option(
            names = {"-t", "--tenant"},
            paramLabel = "<tenant>",
            preprocessor = DetachedValue.class,
            description = "Name or ID of the tenant; the chosen one if left out.")
    private Optional<String> tenant = Optional.empty();

    @Option(
            names = "--result",
            paramLabel = "<file>",
            preprocessor = DetachedValue.class,
            description = "Write the list with what came of each row to this file.")
    private Optional<Path> result = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file of the result if it is there already.")
    private boolean overwrite;

    @Option(names = "--force", description = "Claim without asking. It takes no device from another tenant.")
    private boolean force;

    @Option(
            names = "--dry-run",
            description = "Only look what a claim would do, and send nothing that changes anything.")
    private boolean dryRun;

    ClaimAllVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        if (dryRun) {
            BulkPlan plan = run.of(new PlanBulkClaim(file, tenant));
            ClaimAllAnswers.unseen(plan).forEach(run::note);
            return ClaimAllAnswers.planned(plan);
        }
        Optional<BulkGuard> guard = force ? Optional.empty() : Optional.of(this::confirm);
        Optional<FileToSave> saved = result.map(path -> new FileToSave(path, overwrite));
        BulkOutcome outcome = run.of(new ClaimAll(file, tenant, saved, guard, Pace.real()));
        if (outcome.fine() == outcome.rows().size()) {
            return ClaimAllAnswers.done(outcome);
        }
        ClaimAllAnswers.notFine(outcome).forEach(run::progress);
        throw new BulkException.NotAllDone(outcome.fine(), outcome.rows().size() - outcome.fine(), outcome.stopped());
    }

    private void confirm(BulkPlan plan) throws IOException {
        ClaimAllAnswers.unseen(plan).forEach(run::progress);
        run.confirm(ClaimAllAnswers.question(plan), false);
        run.progress("Claiming devices.");
    }
}
