package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The device groups of a tenant and what is deployed to them; cloud-services §1.3, 25 to 34. */
public final class DeviceGroupApi {
    private static final TypeReference<Page<DeviceGroup>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<DeviceGroup> GROUP = new TypeReference<>() {};

    private final SphereCalls calls;
    private final String products;
    private final String groups;

    DeviceGroupApi(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        products = "/v2/tenants/" + tenant + "/products/";
        groups = "/v2/tenants/" + tenant + "/devicegroups";
    }

    public void list(Consumer<List<DeviceGroup>> onPage) throws CloudException {
        calls.pages(groups, GROUPS, onPage);
    }

    public void ofProduct(UUID product, Consumer<List<DeviceGroup>> onPage) throws CloudException {
        calls.pages(products + product + "/deviceGroups", GROUPS, onPage);
    }

    /** Adds the five usual groups to a product that has none. */
    public List<DeviceGroup> createDefaults(UUID product) throws CloudException {
        return calls.send("POST", products + product + "/devicegroups", GROUPS).items();
    }

    public DeviceGroup named(String product, String group) throws CloudException {
        String path = "name/" + SphereCalls.encoded(product) + "/deviceGroups/name/" + SphereCalls.encoded(group);
        return calls.get(products + path, GROUP);
    }

    public DeviceGroup show(UUID group) throws CloudException {
        return calls.get(groups + "/" + group, GROUP);
    }

    public DeviceGroup create(NewDeviceGroup group) throws CloudException {
        return calls.send("POST", groups, group, GROUP);
    }

    public DeviceGroup change(UUID group, DeviceGroupChange change) throws CloudException {
        return calls.send("PATCH", groups + "/" + group, change, GROUP);
    }

    public Operation delete(UUID group) throws CloudException {
        return calls.send("DELETE", groups + "/" + group, OperationApi.OPERATION);
    }

    /** Begins to tell the group's boards to run these images. */
    public Operation deploy(UUID group, List<UUID> images) throws CloudException {
        return calls.send("POST", groups + "/" + group + "/deployments", images, OperationApi.OPERATION);
    }

    public void deployments(UUID group, Consumer<List<Deployment>> onPage) throws CloudException {
        calls.pages(groups + "/" + group + "/deployments", new TypeReference<Page<Deployment>>() {}, onPage);
    }
}
