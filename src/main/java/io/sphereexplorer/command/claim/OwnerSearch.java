package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.account.FoundOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a board was looked for among the tenants of all signed-in accounts, and where it was found. Whoever owns a board
 * that is in none of them, the service tells nobody (cloud-services §1.4).
 *
 * @param at when
 * @param owner where it is; empty if it is in none of those that were asked
 * @param asked that answered
 * @param unasked that could not be asked, so that nothing can be said about them
 */
public record OwnerSearch(
        DeviceId device, Instant at, Optional<Place> owner, List<Place> asked, List<Unasked> unasked) {
    public OwnerSearch {
        asked = List.copyOf(asked);
        unasked = List.copyOf(unasked);
    }

    /** A tenant, and through whose eyes it was looked at. */
    public record Place(Account account, Tenant tenant) {}

    /**
     * What could not be asked.
     *
     * @param tenant empty if not even the tenants of the account are known
     */
    public record Unasked(Account account, Optional<Tenant> tenant, CloudException reason) {
        /** The tenant's name, or the account's mail. */
        public String name() {
            return tenant.map(Tenant::name).orElse(account.mail());
        }
    }

    FoundOwner found() {
        return new FoundOwner(device, at, owner.map(Place::tenant), asked.size(), unasked.size());
    }

    /** Whether it is certainly in no tenant of anybody who is signed in: all were asked. */
    public boolean isNowhere() {
        return owner.isEmpty() && unasked.isEmpty();
    }

    /** Whether the tenant has answered. */
    public boolean wasAsked(UUID tenant) {
        return asked.stream().anyMatch(place -> place.tenant().id().equals(tenant));
    }

    /** Whether the board is in this tenant. */
    public boolean isIn(UUID tenant) {
        return owner.filter(place -> place.tenant().id().equals(tenant)).isPresent();
    }
}
