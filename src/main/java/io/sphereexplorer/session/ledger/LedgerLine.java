package io.sphereexplorer.session.ledger;

import java.time.Instant;
import java.util.Collections;

/**
 * One line of the ledger: that a step has begun, or what came of it.
 *
 * @param number from 1
 * @param opened number of the line with which its step began
 * @param text of the outcome; empty while the step has only begun
 * @param previous hash of the line before, or zeros
 * @param hash of this line; 64 hexadecimal digits
 */
public record LedgerLine(
        long number,
        long opened,
        Instant time,
        IrreversibleStep step,
        StepPhase phase,
        String text,
        String previous,
        String hash) {
    static final String NO_HASH = String.join("", Collections.nCopies(64, "0"));

    LedgerLine withHash(String sealed) {
        return new LedgerLine(number, opened, time, step, phase, text, previous, sealed);
    }
}
