package io.sphereexplorer.command.claim;

import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import java.io.IOException;
import java.util.Optional;

/**
 * Claims a board into a tenant, for ever.
 *
 * @param device that is wanted: the attached board must be this one, or none is named and it need not be here; empty for
 *     whichever board is attached
 * @param tenant by name or ID; empty for the chosen one
 * @param guard asks before the claim; what it was told is looked up again after it has returned
 */
public record ClaimDevice(Optional<DeviceId> device, Optional<String> tenant, Optional<ClaimGuard> guard, Pace pace)
        implements Command<ClaimOutcome> {
    /**
     * Sends at most one request that changes anything, and none before the ledger has it.
     *
     * @throws AccountException before anything is sent
     * @throws ClaimException with what is known about the board afterwards
     */
    @Override
    public ClaimOutcome run(Session session) throws IOException {
        ClaimPlan plan = plan(session);
        if (guard.isPresent() && plan.verdict() == ClaimPlan.Verdict.CLAIMABLE) {
            guard.get().confirm(plan);
            ClaimPlan agreed = plan;
            plan = plan(session);
            if (!plan.asks(agreed)) {
                throw new ClaimException.Changed();
            }
        }
        return switch (plan.verdict()) {
            case HERE -> new ClaimOutcome.AlreadyHere(plan);
            case IN_ANOTHER ->
                throw new ClaimException.InAnotherOfMine(
                        plan.target().id(), plan.owner().orElseThrow());
            case CLAIMABLE -> new ClaimStep(session, plan, pace).take();
        };
    }

    @Override
    public String asText() {
        return "device claim" + FindOwner.option(device) + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }

    @Override
    public boolean goesToBoard() {
        return device.isEmpty();
    }

    /** As things stand now; claims that an earlier run left open are settled before. */
    private ClaimPlan plan(Session session) throws IOException {
        session.progress().accept(Progress.of("step.claim.looking", 1, ClaimStep.STEPS));
        ClaimPlan plan = new PlanClaim(device, tenant, pace).run(session);
        if (plan.unsettled().isEmpty()) {
            return plan;
        }
        new SettleClaims(device, pace).settle(session, plan.target().id());
        return new PlanClaim(device, tenant, pace).run(session);
    }
}
