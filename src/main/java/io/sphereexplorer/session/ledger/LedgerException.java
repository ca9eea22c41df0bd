package io.sphereexplorer.session.ledger;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ledger could not be used; the kinds differ in what the user can do next. */
public abstract sealed class LedgerException extends IOException {
    private final Path place;

    private LedgerException(Path place, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    /** The file of the ledger. */
    public Path place() {
        return place;
    }

    /** A step could not be written down, so it was not taken: nothing was sent. */
    public static final class NotWritable extends LedgerException {
        public NotWritable(Path place, IOException cause) {
            super(place, "cannot write " + place, cause);
        }
    }

    /** Another program holds the ledger, so a step was not taken: nothing was sent. */
    public static final class InUse extends LedgerException {
        public InUse(Path place) {
            super(place, "another program holds " + place, null);
        }
    }

    /** The ledger was changed by others, so a step was not taken: nothing was sent. */
    public static final class Damaged extends LedgerException {
        private final LedgerVerdict.Fault fault;

        public Damaged(Path place, LedgerVerdict.Fault fault) {
            super(place, "%s: line %d: %s".formatted(place, fault.line(), fault.kind()), null);
            this.fault = fault;
        }

        public LedgerVerdict.Fault fault() {
            return fault;
        }
    }

    /** A look at the ledger found that others have changed it. */
    public static final class NotIntact extends LedgerException {
        private final LedgerVerdict.Fault fault;

        public NotIntact(Path place, LedgerVerdict.Fault fault) {
            super(place, "%s: line %d: %s".formatted(place, fault.line(), fault.kind()), null);
            this.fault = fault;
        }

        public LedgerVerdict.Fault fault() {
            return fault;
        }
    }

    /** A step was taken, and what came of it could not be written down; the step stays open. */
    public static final class OutcomeNotWritten extends LedgerException {
        private final StepOutcome outcome;

        public OutcomeNotWritten(Path place, StepOutcome outcome, IOException cause) {
            super(place, "cannot write %s to %s".formatted(outcome.phase(), place), cause);
            this.outcome = outcome;
        }

        public StepOutcome outcome() {
            return outcome;
        }
    }

    /** The ledger cannot be read. */
    public static final class NotReadable extends LedgerException {
        public NotReadable(Path place, IOException cause) {
            super(place, "cannot read " + place, cause);
        }
    }
}
