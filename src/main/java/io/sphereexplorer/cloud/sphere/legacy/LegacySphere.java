package io.sphereexplorer.cloud.sphere.legacy;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.sphere.ClaimedDeviceApi;
import io.sphereexplorer.cloud.sphere.DeviceGroupApi;
import io.sphereexplorer.cloud.sphere.ImageApi;
import io.sphereexplorer.cloud.sphere.MemberApi;
import io.sphereexplorer.cloud.sphere.OperationApi;
import io.sphereexplorer.cloud.sphere.ProductApi;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.TenantApi;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import java.util.UUID;

/** The security service through its Public API v2, which ends with Azure Sphere (Legacy); cloud-services §1. */
public final class LegacySphere implements SphereApi {
    private final SphereCalls calls;

    public LegacySphere(CloudCalls calls) {
        this.calls = new SphereCalls(calls);
    }

    @Override
    public TenantApi tenants() {
        return new LegacyTenants(calls);
    }

    @Override
    public MemberApi members(UUID tenant) {
        return new LegacyMembers(calls, tenant);
    }

    @Override
    public TenantCertificateApi certificates(UUID tenant) {
        return new LegacyCertificates(calls, tenant);
    }

    @Override
    public ClaimedDeviceApi devices(UUID tenant) {
        return new LegacyDevices(calls, tenant);
    }

    @Override
    public ProductApi products(UUID tenant) {
        return new LegacyProducts(calls, tenant);
    }

    @Override
    public DeviceGroupApi deviceGroups(UUID tenant) {
        return new LegacyDeviceGroups(calls, tenant);
    }

    @Override
    public ImageApi images(UUID tenant) {
        return new LegacyImages(calls, tenant);
    }

    @Override
    public OperationApi operations(UUID tenant) {
        return new LegacyOperations(calls, tenant);
    }
}
