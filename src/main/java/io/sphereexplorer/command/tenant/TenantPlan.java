package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceId;
import java.util.List;

/**
 * What was looked up before a tenant is created.
 *
 * @param account that becomes its Administrator
 * @param board that can create no other tenant afterwards
 * @param tenants that the account has already
 */
public record TenantPlan(Account account, DeviceId board, List<Tenant> tenants) {
    public TenantPlan {
        tenants = List.copyOf(tenants);
    }

    boolean isNew(Tenant tenant) {
        return tenants.stream().noneMatch(known -> known.id().equals(tenant.id()));
    }
}
