package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The device groups of a tenant and what is deployed to them; cloud-services §1.3, 25 to 34. */
public interface DeviceGroupApi {
    void list(Consumer<List<DeviceGroup>> onPage) throws CloudException;

    void ofProduct(UUID product, Consumer<List<DeviceGroup>> onPage) throws CloudException;

    /** Adds the five usual groups to a product that has none. */
    List<DeviceGroup> createDefaults(UUID product) throws CloudException;

    DeviceGroup named(String product, String group) throws CloudException;

    DeviceGroup show(UUID group) throws CloudException;

    DeviceGroup create(NewDeviceGroup group) throws CloudException;

    DeviceGroup change(UUID group, DeviceGroupChange change) throws CloudException;

    Operation delete(UUID group) throws CloudException;

    /** Begins to tell the group's boards to run these images. */
    Operation deploy(UUID group, List<UUID> images) throws CloudException;

    void deployments(UUID group, Consumer<List<Deployment>> onPage) throws CloudException;
}
