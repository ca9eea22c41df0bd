package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.TenantApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tenants of the signed-in user; cloud-services §1.3, 1 to 4. */
final class LegacyTenants implements TenantApi {
    private static final String ALL = "/v2/tenants";
    private static final TypeReference<Tenant> TENANT = new TypeReference<>() {};

    private final SphereCalls calls;

    LegacyTenants(SphereCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Tenant> list() throws CloudException {
        return calls.get(ALL, new TypeReference<List<Tenant>>() {});
    }

    @Override
    public Tenant show(UUID id) throws CloudException {
        return calls.get(ALL + "/" + id, TENANT);
    }

    @Override
    public Operation create(String deviceId, String name) throws CloudException {
        var body = Map.of("DeviceId", deviceId, "TenantFriendlyName", name);
        return calls.send("POST", ALL + "/create", body, LegacyOperations.OPERATION);
    }

    @Override
    public Tenant rename(UUID id, String name) throws CloudException {
        return calls.send("PATCH", ALL + "/" + id, Map.of("Name", name), TENANT);
    }
}
