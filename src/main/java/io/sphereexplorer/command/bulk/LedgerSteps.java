package io.sphereexplorer.command.bulk;

import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.StepOutcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The claims of a list in the ledger: one step a board and request. */
final class LedgerSteps {
    private final Ledger ledger;
    private final IrreversibleStep step;

    /** @param step without a board */
    LedgerSteps(Ledger ledger, IrreversibleStep step) {
        this.ledger = ledger;
        this.step = step;
    }

    /**
     * Writes down that boards are about to be claimed; the numbers of their entries by board.
     *
     * @throws LedgerException if not all could be written down; then none is to be sent
     */
    Map<String, Long> begin(List<String> boards) throws LedgerException {
        Map<String, Long> entries = new HashMap<>();
        try {
            for (String board : boards) {
                entries.put(board, ledger.begin(step.with(new DeviceId(board))).number());
            }
        } catch (LedgerException e) {
            settle(entries.keySet(), entries, StepOutcome.failed("not sent"));
            throw e;
        }
        return entries;
    }

    void settle(Collection<String> boards, Map<String, Long> entries, StepOutcome outcome) throws LedgerException {
        for (String board : boards) {
            ledger.settle(Objects.requireNonNull(entries.get(board)), outcome);
        }
    }

    /** Settles what earlier runs left open, by where the boards are now. */
    void settleOpen(Predicate<String> isInList, Predicate<String> isThere) throws LedgerException {
        for (LedgerEntry entry : ledger.unsettled()) {
            if (isOfThisTenant(entry.step())) {
                String board = entry.step().device().orElseThrow().lowerCase();
                if (isInList.test(board)) {
                    ledger.settle(entry.number(), StepOutcome.settled(isThere.test(board), ""));
                }
            }
        }
    }

    private boolean isOfThisTenant(IrreversibleStep open) {
        return open.kind() == step.kind()
                && open.realm().equals(step.realm())
                && open.tenantId().equals(step.tenantId())
                && open.device().isPresent();
    }
}
