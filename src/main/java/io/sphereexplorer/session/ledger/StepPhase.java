package io.sphereexplorer.session.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an irreversible step is, as the ledger knows it. */
public enum StepPhase {
    /** Written down; its request leaves after this, if at all. */
    BEGUN,
    /** The service or the board said that it is done. */
    DONE,
    /** The service or the board said no; nothing was done. */
    REFUSED,
    /** It failed, and surely nothing was done. */
    FAILED,
    /** No answer came, so it may be done or not. */
    UNKNOWN,
    /** It was looked up later: it had been done. */
    SETTLED_DONE,
    /** It was looked up later: it had not been done. */
    SETTLED_NOT_DONE;

    /** Whether the truth has to be looked up before the step is taken again. */
    public boolean isOpen() {
        return this == BEGUN || this == UNKNOWN;
    }

    /** As files and commands write it, such as {@code settled-done}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StepPhase> named(String wireName) {
        return Arrays.stream(values())
                .filter(phase -> phase.wireName().equals(wireName))
                .findFirst();
    }
}
