package io.sphereexplorer.session.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * What came of an irreversible step.
 *
 * @param text in the words of the service, or of the program where it has none; never a secret
 * @param tenantId of a tenant that the step has made
 */
public record StepOutcome(StepPhase phase, String text, Optional<UUID> tenantId) {
    public StepOutcome {
        if (phase == StepPhase.BEGUN) {
            throw new IllegalArgumentException("a step that has only begun has no outcome");
        }
        text = KeptText.of(text);
    }

    public static StepOutcome done(String text) {
        return new StepOutcome(StepPhase.DONE, text, Optional.empty());
    }

    public static StepOutcome refused(String text) {
        return new StepOutcome(StepPhase.REFUSED, text, Optional.empty());
    }

    /** Only if it is certain that nothing was done; else it is {@link #unknown}. */
    public static StepOutcome failed(String text) {
        return new StepOutcome(StepPhase.FAILED, text, Optional.empty());
    }

    public static StepOutcome unknown(String text) {
        return new StepOutcome(StepPhase.UNKNOWN, text, Optional.empty());
    }

    /** What the truth was found to be. */
    public static StepOutcome settled(boolean done, String text) {
        return new StepOutcome(done ? StepPhase.SETTLED_DONE : StepPhase.SETTLED_NOT_DONE, text, Optional.empty());
    }

    /** The same, with the ID of the tenant that was made. */
    public StepOutcome into(UUID tenant) {
        return new StepOutcome(phase, text, Optional.of(tenant));
    }
}
