package io.sphereexplorer.command.hub;

/**
 * What came of one of many boards.
 *
 * @param id in lower case; as it stood in the list if it is none of a board
 * @param reason a sentence if it could not be registered; else empty
 */
public record MadeIdentity(String id, Outcome outcome, String reason) {
    /** What came of it. */
    public enum Outcome {
        CREATED,
        /** It was registered so already. */
        ALREADY_THERE,
        /** There is an identity of the ID that does not fit; nothing was changed. */
        OTHER_TYPE,
        /** The list does not name a board there. */
        UNUSABLE,
        /** The tenant does not have the board. */
        FOREIGN,
        REFUSED,
        /** It was sent, and nobody knows whether the hub has it now. */
        NOT_KNOWN,
        /** It was not its turn yet when the run ended. */
        NOT_SENT
    }

    /** Whether the board can come in. */
    public boolean isFine() {
        return outcome == Outcome.CREATED || outcome == Outcome.ALREADY_THERE;
    }
}
