package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupApi;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.NewDeviceGroup;
import io.sphereexplorer.cloud.sphere.Operation;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The device groups of a tenant and what is deployed to them; cloud-services §1.3, 25 to 34. */
final class LegacyDeviceGroups implements DeviceGroupApi {
    private static final TypeReference<Page<DeviceGroup>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<DeviceGroup> GROUP = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String products;
    private final String groups;

    LegacyDeviceGroups(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        products = "/v2/tenants/" + tenant + "/products/";
        groups = "/v2/tenants/" + tenant + "/devicegroups";
    }

    @Override
    public void list(Consumer<List<DeviceGroup>> onPage) throws CloudException {
        calls.pages(groups, GROUPS, onPage);
    }

    @Override
    public void ofProduct(UUID product, Consumer<List<DeviceGroup>> onPage) throws CloudException {
        calls.pages(products + product + "/deviceGroups", GROUPS, onPage);
    }

    @Override
    public List<DeviceGroup> createDefaults(UUID product) throws CloudException {
        return calls.send("POST", products + product + "/devicegroups", GROUPS).items();
    }

    @Override
    public DeviceGroup named(String product, String group) throws CloudException {
        String path = "name/" + SphereCalls.encoded(product) + "/deviceGroups/name/" + SphereCalls.encoded(group);
        return calls.get(products + path, GROUP);
    }

    @Override
    public DeviceGroup show(UUID group) throws CloudException {
        return calls.get(groups + "/" + group, GROUP);
    }

    @Override
    public DeviceGroup create(NewDeviceGroup group) throws CloudException {
        return calls.send("POST", groups, group, GROUP);
    }

    @Override
    public DeviceGroup change(UUID group, DeviceGroupChange change) throws CloudException {
        return calls.send("PATCH", groups + "/" + group, change, GROUP);
    }

    @Override
    public Operation delete(UUID group) throws CloudException {
        return calls.send("DELETE", groups + "/" + group, LegacyOperations.OPERATION);
    }

    @Override
    public Operation deploy(UUID group, List<UUID> images) throws CloudException {
        return calls.send("POST", groups + "/" + group + "/deployments", images, LegacyOperations.OPERATION);
    }

    @Override
    public void deployments(UUID group, Consumer<List<Deployment>> onPage) throws CloudException {
        calls.pages(groups + "/" + group + "/deployments", new TypeReference<Page<Deployment>>() {}, onPage);
    }
}
