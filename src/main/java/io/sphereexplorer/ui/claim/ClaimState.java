package io.sphereexplorer.ui.claim;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.command.claim.ClaimOutcome;
import io.sphereexplorer.command.claim.ClaimPlan;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import java.util.Optional;

/** Where the claim of a board stands, as far as the window knows. */
sealed interface ClaimState {
    /** Nobody is signed in. */
    record NotSignedIn() implements ClaimState {}

    /** No tenant is chosen. */
    record NoTenant(Account account) implements ClaimState {}

    /** Nobody has asked the service anything about this board. */
    record Unasked(Account account, ChosenTenant tenant) implements ClaimState {}

    /** The tenants are being asked who owns it. */
    record Looking() implements ClaimState {}

    /** What a claim would do. */
    record Planned(ClaimPlan plan) implements ClaimState {}

    /** The claim is under way. */
    record Claiming(ClaimPlan plan) implements ClaimState {}

    /** The board is in the tenant. */
    record Claimed(ClaimOutcome outcome) implements ClaimState {}

    /**
     * It could not be found out, or could not be done.
     *
     * @param plan that was shown before; empty if it could not even be made
     */
    record Failed(Exception reason, Optional<ClaimPlan> plan) implements ClaimState {}
}
