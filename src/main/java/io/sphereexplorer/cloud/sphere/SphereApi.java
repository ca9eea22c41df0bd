package io.sphereexplorer.cloud.sphere;

import java.util.UUID;

/**
 * The security service's calls, by what they are about, whether it has tenants or catalogs. Thread-safe; every call
 * blocks.
 */
public interface SphereApi {
    TenantApi tenants();

    MemberApi members(UUID tenant);

    TenantCertificateApi certificates(UUID tenant);

    ClaimedDeviceApi devices(UUID tenant);

    ProductApi products(UUID tenant);

    DeviceGroupApi deviceGroups(UUID tenant);

    ImageApi images(UUID tenant);

    OperationApi operations(UUID tenant);
}
