package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudCalls;
import java.util.UUID;

/** The security service's calls, by what they are about. Thread-safe; every call blocks. */
public final class SphereApi {
    private final SphereCalls calls;

    public SphereApi(CloudCalls calls) {
        this.calls = new SphereCalls(calls);
    }

    public TenantApi tenants() {
        return new TenantApi(calls);
    }

    public MemberApi members(UUID tenant) {
        return new MemberApi(calls, tenant);
    }

    public TenantCertificateApi certificates(UUID tenant) {
        return new TenantCertificateApi(calls, tenant);
    }

    public ClaimedDeviceApi devices(UUID tenant) {
        return new ClaimedDeviceApi(calls, tenant);
    }

    public ProductApi products(UUID tenant) {
        return new ProductApi(calls, tenant);
    }

    public DeviceGroupApi deviceGroups(UUID tenant) {
        return new DeviceGroupApi(calls, tenant);
    }

    public ImageApi images(UUID tenant) {
        return new ImageApi(calls, tenant);
    }

    public OperationApi operations(UUID tenant) {
        return new OperationApi(calls, tenant);
    }
}
