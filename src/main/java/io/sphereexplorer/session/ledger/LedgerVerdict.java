package io.sphereexplorer.session.ledger;

import java.util.Optional;

/**
 * What a look at the whole ledger found.
 *
 * @param lines that fit, from the first one on
 * @param fault the first thing that does not fit
 * @param torn whether, now or before, half a line that a crash had left was set aside; that is no fault
 */
public record LedgerVerdict(long lines, Optional<Fault> fault, boolean torn) {
    /**
     * The first thing that does not fit.
     *
     * @param line where it is in the file, from 1
     */
    public record Fault(Kind kind, long line) {}

    /** What is wrong with a line. */
    public enum Kind {
        /** It is not what was written. */
        CHANGED,
        /** One or more lines that stood here are gone. */
        MISSING,
        /** It was not written here by the program. */
        INSERTED,
        /** It stood elsewhere. */
        REORDERED,
        /** From this one on, the lines at the end are gone. */
        CUT_OFF,
        /** It is the last one, and the file {@code ledger.head} tells of another. */
        HEAD_DIFFERS,
        /** It is the last one, and the file {@code ledger.head} is gone or not readable. */
        HEAD_MISSING
    }

    /** Whether nobody but the program has written it. */
    public boolean isIntact() {
        return fault.isEmpty();
    }
}
