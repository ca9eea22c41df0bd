package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.session.account.FoundOwner;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a claim would do, as things stand at this moment.
 *
 * @param account that claims
 * @param tenant that gets the board for ever, with the account's roles in it
 * @param search that found who owns the board, or that nobody does whom the accounts can see
 * @param unsettled earlier claims of this board whose end is not known yet
 */
public record ClaimPlan(
        Account account, Tenant tenant, ClaimTarget target, OwnerSearch search, List<LedgerEntry> unsettled) {
    public ClaimPlan {
        unsettled = List.copyOf(unsettled);
    }

    /** What a claim would come to. */
    public enum Verdict {
        /** The board is in no tenant that answered, and the one that gets it has answered. */
        CLAIMABLE,
        /** The board is in this tenant already. */
        HERE,
        /** The board is in another tenant of an account that is signed in, and stays there for ever. */
        IN_ANOTHER
    }

    public Verdict verdict() {
        if (search.owner().isEmpty()) {
            return Verdict.CLAIMABLE;
        }
        return search.isIn(tenant.id()) ? Verdict.HERE : Verdict.IN_ANOTHER;
    }

    /** The tenant that has the board. */
    public Optional<Tenant> owner() {
        return search.owner().map(OwnerSearch.Place::tenant);
    }

    /** As it is found once the claim is done. */
    FoundOwner claimed(Instant at) {
        return new FoundOwner(
                target.id(),
                at,
                Optional.of(tenant),
                search.asked().size(),
                search.unasked().size());
    }

    /** Whether it is about the same board, tenant and account, so that whoever agreed to one has agreed to the other. */
    public boolean asks(ClaimPlan other) {
        return target.id().equals(other.target.id())
                && tenant.id().equals(other.tenant.id())
                && account.id().equals(other.account.id());
    }
}
