package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tenants of the signed-in user; cloud-services §1.3, 1 to 4. */
public final class TenantApi {
    private static final String ALL = "/v2/tenants";
    private static final TypeReference<Tenant> TENANT = new TypeReference<>() {};

    private final SphereCalls calls;

    TenantApi(SphereCalls calls) {
        this.calls = calls;
    }

    /** Those the user is a member of. */
    public List<Tenant> list() throws CloudException {
        return calls.get(ALL, new TypeReference<List<Tenant>>() {});
    }

    public Tenant show(UUID id) throws CloudException {
        return calls.get(ALL + "/" + id, TENANT);
    }

    /**
     * Begins to create a tenant, for ever.
     *
     * @param deviceId of a board that is claimed nowhere and has never made a tenant; it is not claimed by this
     */
    public Operation create(String deviceId, String name) throws CloudException {
        var body = Map.of("DeviceId", deviceId, "TenantFriendlyName", name);
        return calls.send("POST", ALL + "/create", body, OperationApi.OPERATION);
    }

    public Tenant rename(UUID id, String name) throws CloudException {
        return calls.send("PATCH", ALL + "/" + id, Map.of("Name", name), TENANT);
    }
}
