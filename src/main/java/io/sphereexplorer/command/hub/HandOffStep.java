package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.Failure;
import java.util.Optional;

/**
 * One step on the way of a board to a hub, as it was measured.
 *
 * @param reason a sentence on why it is in this state
 * @param failure why it could not be measured, or what stands in the way
 */
public record HandOffStep(Kind kind, State state, String reason, Optional<Failure> failure) {
    /** The steps in their order. */
    public enum Kind {
        /** A hub is chosen. */
        HUB,
        /** The hub has the tenant's active CA certificate. */
        CERTIFICATE,
        /** The hub has given a code for the proof, or needs none any more. */
        CODE,
        /** The hub takes the certificate as proved. */
        VERIFIED,
        /** The hub knows the board under exactly the right ID. */
        IDENTITY,
        /** The board has come in. */
        AUTHENTICATED
    }

    /** How far a step is. */
    public enum State {
        DONE,
        /** Nothing is wrong; it has to be done, or waited for. */
        NOT_YET,
        /** Something stands in the way that somebody has to put right. */
        FAILED,
        /** It could not be measured. */
        UNKNOWN
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
