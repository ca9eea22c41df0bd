package io.sphereexplorer.session.ledger;

import java.time.Instant;

/**
 * One irreversible step as the ledger knows it now.
 *
 * @param number of the line with which it began
 * @param time when it began
 * @param since when {@code phase} was written down
 * @param text of the outcome; empty while it has only begun
 */
public record LedgerEntry(
        long number, Instant time, IrreversibleStep step, StepPhase phase, Instant since, String text) {
    static LedgerEntry of(LedgerLine line) {
        return new LedgerEntry(line.opened(), line.time(), line.step(), line.phase(), line.time(), line.text());
    }

    LedgerEntry after(LedgerEntry later) {
        return new LedgerEntry(number, time, later.step, later.phase, later.since, later.text);
    }

    /** Whether the truth has to be looked up before the step is taken again. */
    public boolean isOpen() {
        return phase.isOpen();
    }
}
