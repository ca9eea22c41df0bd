package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Boards of a product that get the same software.
 *
 * @param deployments the newest first
 */
record DeviceGroup(UUID id, UUID tenant, UUID product, Settings settings, List<Deployment> deployments) {
    DeviceGroup {
        deployments = List.copyOf(deployments);
    }

    /**
     * What can be changed about a group.
     *
     * @param osFeed 0 retail, 1 retail evaluation
     * @param updatePolicy 0 everything, 1 the operating system only
     */
    record Settings(String name, String description, int osFeed, int updatePolicy, boolean crashDumps) {}

    DeviceGroup with(Settings changed) {
        return new DeviceGroup(id, tenant, product, changed, deployments);
    }

    DeviceGroup with(Deployment newest) {
        List<Deployment> more = new ArrayList<>(deployments);
        more.addFirst(newest);
        return new DeviceGroup(id, tenant, product, settings, more);
    }

    ObjectNode json() {
        ObjectNode json = CloudJson.object()
                .put("Id", id.toString())
                .put("TenantId", tenant.toString())
                .put("OsFeedType", settings.osFeed)
                .put("ProductId", product.toString())
                .put("Name", settings.name)
                .put("Description", settings.description)
                .put("UpdatePolicy", settings.updatePolicy)
                .put("AllowCrashDumpsCollection", settings.crashDumps);
        return json.set(
                "CurrentDeployment",
                deployments.isEmpty() ? json.nullNode() : deployments.getFirst().json());
    }
}
