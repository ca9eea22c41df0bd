package io.sphereexplorer.console;

import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.claim.ClaimDevice;
import io.sphereexplorer.command.claim.ClaimGuard;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.command.claim.PlanClaim;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code device claim}; azsphere-cli §5.3. */
@Command(
        name = "claim",
        description = "Claim a device into a tenant. Nobody can ever undo it or move the device to another tenant.",
        footer = "Example: azsphere device claim --tenant contoso-lab --dry-run")
final class ClaimVerb implements Callable<Answer> {
    private final BoardRun run;

    @Option(
            names = {"-t", "--tenant"},
            paramLabel = "<tenant>",
            preprocessor = DetachedValue.class,
            description = "Name or ID of the tenant; the chosen one if left out.")
    private Optional<String> tenant = Optional.empty();

    @Option(names = "--force", description = "Claim without asking. It takes no device from another tenant.")
    private boolean force;

    @Option(
            names = "--dry-run",
            description = "Only look what a claim would do, and send nothing that changes anything; an addition of this"
                    + " program.")
    private boolean dryRun;

    ClaimVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException {
        if (dryRun) {
            ClaimPlan plan = run.of(new PlanClaim(run.namedId(), tenant, Pace.real()));
            ClaimAnswers.unasked(plan.search()).forEach(run::note);
            return ClaimAnswers.planned(plan);
        }
        Optional<ClaimGuard> guard = force ? Optional.empty() : Optional.of(this::confirm);
        return ClaimAnswers.claimed(run.of(new ClaimDevice(run.namedId(), tenant, guard, Pace.real())));
    }

    private void confirm(ClaimPlan plan) throws IOException {
        ClaimAnswers.unasked(plan.search()).forEach(run::progress);
        run.confirm(ClaimAnswers.question(plan), false);
        run.progress("Claiming device.");
    }
}
