package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.UUID;

/** Tenants of the signed-in user; cloud-services §1.3, 1 to 4. */
public interface TenantApi {
    /** Those the user is a member of. */
    List<Tenant> list() throws CloudException;

    Tenant show(UUID id) throws CloudException;

    /**
     * Begins to create a tenant, for ever.
     *
     * @param deviceId of a board that is claimed nowhere and has never made a tenant; it is not claimed by this
     */
    Operation create(String deviceId, String name) throws CloudException;

    Tenant rename(UUID id, String name) throws CloudException;
}
