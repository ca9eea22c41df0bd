package io.sphereexplorer.command.claim;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of claims of a board whose end is not known, by looking where the board is; sends nothing that
 * changes anything. Every claim begins with it.
 *
 * @param device of a board that need not be here; empty for the attached one
 */
public record SettleClaims(Optional<DeviceId> device, Pace pace) implements Command<List<LedgerEntry>> {
    /** Tells what the ledger says of those claims now; some may still be open, if their tenant cannot be asked. */
    @Override
    public List<LedgerEntry> run(Session session) throws IOException {
        session.cloud().signedIn();
        return settle(session, ClaimTarget.of(session, device).id());
    }

    List<LedgerEntry> settle(Session session, DeviceId of) throws IOException {
        List<LedgerEntry> settled = new ArrayList<>();
        var record = new ClaimRecord(session.cloud(), pace);
        for (LedgerEntry entry : ClaimRecord.unsettled(session.cloud(), of)) {
            session.progress().accept(Progress.of("step.claim.settling", 1, ClaimStep.STEPS));
            settled.add(record.settle(entry));
        }
        return List.copyOf(settled);
    }

    @Override
    public String asText() {
        return "device settle-claim" + FindOwner.option(device);
    }

    @Override
    public boolean goesToBoard() {
        return device.isEmpty();
    }
}
