package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was looked up before a tenant is created.
 *
 * @param account that becomes its Administrator
 * @param board that can create no other tenant afterwards
 * @param tenants that the account has already
 * @param open earlier attempts at the same with the same board of which the end is not known
 */
public record TenantPlan(String name, Account account, DeviceId board, List<Tenant> tenants, List<LedgerEntry> open) {
    public TenantPlan {
        tenants = List.copyOf(tenants);
        open = List.copyOf(open);
    }

    /** The tenant that an earlier attempt has created after all; then there is nothing left to do. */
    public Optional<Tenant> earlier() {
        return open.isEmpty()
                ? Optional.empty()
                : tenants.stream().filter(tenant -> tenant.name().equals(name)).findFirst();
    }

    boolean isNew(Tenant tenant) {
        return tenants.stream().noneMatch(known -> known.id().equals(tenant.id()));
    }

    boolean wasTriedSince(Instant time) {
        return open.stream().anyMatch(step -> step.time().isAfter(time));
    }
}
