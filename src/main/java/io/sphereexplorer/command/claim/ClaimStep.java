package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.command.ClaimException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.StepOutcome;
import io.sphereexplorer.session.ledger.StepPhase;
import java.io.IOException;
import java.time.Duration;

/** The one step that cannot be undone: written down, sent once, and its end written down. */
final class ClaimStep {
    /** Steps of a claim that the user is told of; the last one only if the service's answer is lost. */
    static final int STEPS = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Session session;
    private final ClaimPlan plan;
    private final Pace pace;
    private final Ledger ledger;

    ClaimStep(Session session, ClaimPlan plan, Pace pace) {
        this.session = session;
        this.plan = plan;
        this.pace = pace;
        ledger = session.cloud().ledger();
    }

    /** Must be called once at most. */
    ClaimOutcome take() throws IOException {
        SphereApi service = session.cloud().service(plan.account());
        if (Thread.currentThread().isInterrupted()) {
            throw new CloudException.Cancelled(new InterruptedException("before anything was sent"));
        }
        LedgerEntry entry = ledger.begin(ClaimRecord.step(session.cloud().endpoints(), plan));
        tell("step.claim.sending", 2);
        Operation operation;
        try {
            operation =
                    service.devices(plan.tenant().id()).claim(plan.target().id().lowerCase());
        } catch (CloudException failure) {
            return ended(entry, failure, ClaimFailure.ofRequest(failure));
        }
        tell("step.claim.waiting", 3);
        try {
            operation = service.operations(plan.tenant().id()).await(operation, PATIENCE);
        } catch (CloudException failure) {
            return ended(entry, failure, ClaimFailure.ofOperation(failure));
        }
        if (operation.state() != Operation.State.COMPLETE) {
            return lookUp(entry, new CloudException.BadAnswer("the claim is " + operation.state()));
        }
        session.cloud().owners().tell(plan.claimed(pace.now()));
        ledger.settle(entry.number(), StepOutcome.done("claimed"));
        return new ClaimOutcome.ClaimedNow(plan, false);
    }

    private ClaimOutcome ended(LedgerEntry entry, CloudException failure, ClaimFailure meaning) throws IOException {
        return switch (meaning) {
            case NOT_MINE -> {
                ledger.settle(entry.number(), StepOutcome.refused(text(failure)));
                throw new ClaimException.NotMine(plan.target().id(), failure);
            }
            case REFUSED -> {
                ledger.settle(entry.number(), StepOutcome.refused(text(failure)));
                throw failure;
            }
            case NOT_DONE -> {
                ledger.settle(entry.number(), StepOutcome.failed(text(failure)));
                throw failure;
            }
            case UNKNOWN -> lookUp(entry, failure);
        };
    }

    /** Whether the board is claimed is not known: only looking can tell, and until it has, nothing is repeated. */
    private ClaimOutcome lookUp(LedgerEntry entry, CloudException failure) throws IOException {
        LedgerEntry unknown = ledger.settle(entry.number(), StepOutcome.unknown(text(failure)));
        boolean mayStillHappen = failure instanceof CloudException.OperationPending;
        if (mayStillHappen || failure instanceof CloudException.Cancelled) {
            throw new ClaimException.Unknown(plan.target().id(), plan.tenant(), failure);
        }
        tell("step.claim.checking", STEPS);
        LedgerEntry now;
        try {
            now = new ClaimRecord(session.cloud(), pace).settle(unknown);
        } catch (CloudException | AccountException e) {
            e.addSuppressed(failure);
            throw new ClaimException.Unknown(plan.target().id(), plan.tenant(), e);
        }
        if (now.phase() == StepPhase.SETTLED_DONE) {
            return new ClaimOutcome.ClaimedNow(plan, true);
        }
        throw now.isOpen()
                ? new ClaimException.Unknown(plan.target().id(), plan.tenant(), failure)
                : new ClaimException.NotDone(plan.target().id(), failure);
    }

    private void tell(String step, int number) {
        session.progress().accept(Progress.of(step, number, STEPS));
    }

    private static String text(CloudException failure) {
        return String.valueOf(failure.getMessage());
    }
}
