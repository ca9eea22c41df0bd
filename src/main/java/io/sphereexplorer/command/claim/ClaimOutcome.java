package io.sphereexplorer.command.claim;

/** The board is in the tenant; the kinds differ in when it came there. Everything else is an exception. */
public sealed interface ClaimOutcome {
    ClaimPlan plan();

    /**
     * This claim put it there.
     *
     * @param lookedUp whether that was found by looking, since the service's answer was lost
     */
    record ClaimedNow(ClaimPlan plan, boolean lookedUp) implements ClaimOutcome {}

    /** It was there before, and nothing was sent. */
    record AlreadyHere(ClaimPlan plan) implements ClaimOutcome {}
}
