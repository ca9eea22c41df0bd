package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.azure.AzureCalls;
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

/** The security service through catalogs of Azure Sphere (Integrated); cloud-services §2. Thread-safe. */
public final class CatalogSphere implements SphereApi {
    private final AzureCalls calls;
    private final CatalogPlaces places;

    /** @param places of the same cloud, which spare asking where things are again */
    public CatalogSphere(AzureCalls calls, CatalogPlaces places) {
        this.calls = calls;
        this.places = places;
    }

    @Override
    public TenantApi tenants() {
        return new CatalogTenants(calls, places);
    }

    @Override
    public MemberApi members(UUID tenant) {
        return new CatalogMembers();
    }

    @Override
    public TenantCertificateApi certificates(UUID tenant) {
        return new CatalogCertificates(catalog(tenant));
    }

    @Override
    public ClaimedDeviceApi devices(UUID tenant) {
        return new CatalogDevices(catalog(tenant));
    }

    @Override
    public ProductApi products(UUID tenant) {
        return new CatalogProducts(catalog(tenant));
    }

    @Override
    public DeviceGroupApi deviceGroups(UUID tenant) {
        return new CatalogDeviceGroups(catalog(tenant));
    }

    @Override
    public ImageApi images(UUID tenant) {
        return new CatalogImages(catalog(tenant));
    }

    @Override
    public OperationApi operations(UUID tenant) {
        return catalog(tenant).operations();
    }

    private CatalogCalls catalog(UUID tenant) {
        return new CatalogCalls(calls, places, tenant);
    }
}
