package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the ledger says about claims of one cloud, and how a claim of unknown end is settled: by looking, never by sending. */
final class ClaimRecord {
    /** A claim that was sent takes effect within seconds; so much later, what is not there was not done. */
    static final Duration SURELY_OVER = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Set<IrreversibleStep.Kind> CLAIMS =
            Set.of(IrreversibleStep.Kind.CLAIM, IrreversibleStep.Kind.BULK_CLAIM);

    private final CloudDesk desk;
    private final Pace pace;

    ClaimRecord(CloudDesk desk, Pace pace) {
        this.desk = desk;
        this.pace = pace;
    }

    /** The step as the ledger keeps it. */
    static IrreversibleStep step(Endpoints at, ClaimPlan plan) {
        return IrreversibleStep.of(IrreversibleStep.Kind.CLAIM, at.name())
                .by(plan.account().mail())
                .into(plan.tenant().id(), plan.tenant().name())
                .with(plan.target().id());
    }

    /** Claims of this board at this cloud whose end is not known, the oldest first. */
    static List<LedgerEntry> unsettled(CloudDesk desk, DeviceId device) throws LedgerException {
        return desk.ledger().unsettled().stream()
                .filter(entry -> CLAIMS.contains(entry.step().kind()))
                .filter(entry -> entry.step().realm().equals(desk.endpoints().name()))
                .filter(entry -> entry.step().device().equals(Optional.of(device)))
                .toList();
    }

    /**
     * Looks where the board of a claim is until it is somewhere, or would be by now, and writes that down.
     *
     * @return the entry as it is now; still open if its tenant could not be asked
     */
    LedgerEntry settle(LedgerEntry entry) throws IOException {
        DeviceId device = entry.step().device().orElseThrow();
        UUID tenant = entry.step().tenantId().orElseThrow();
        while (true) {
            Instant now = pace.now();
            boolean over = !now.isBefore(entry.since().plus(SURELY_OVER));
            OwnerSearch search = new TenantRound(desk, device).search(now);
            if (search.owner().isPresent()) {
                return settled(entry, search.isIn(tenant));
            }
            if (!search.wasAsked(tenant)) {
                return entry;
            }
            if (over) {
                return settled(entry, false);
            }
            pause();
        }
    }

    private LedgerEntry settled(LedgerEntry entry, boolean done) throws LedgerException {
        String text = done ? "found in the tenant" : "not found in the tenant";
        return desk.ledger().settle(entry.number(), StepOutcome.settled(done, text));
    }

    private void pause() throws CloudException {
        try {
            pace.pause(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
    }
}
