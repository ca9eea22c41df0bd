package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.scenario.CloudState.GroupState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Boards of a product that get the same software.
 *
 * @param deployments the newest first
 */
record DeviceGroup(UUID id, UUID tenant, UUID product, Settings settings, List<Deployment> deployments) {
    static final int OPERATING_SYSTEM_ONLY = 1;
    static final int NO_UPDATES = 2;

    DeviceGroup {
        deployments = List.copyOf(deployments);
    }

    /**
     * What can be changed about a group.
     *
     * @param osFeed 0 retail, 1 retail evaluation
     * @param updatePolicy 0 everything, 1 the operating system only, 2 nothing
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

    static DeviceGroup of(UUID tenant, GroupState state) {
        var settings = new Settings(
                state.name(), state.description(), state.osFeed(), state.updatePolicy(), state.crashDumps());
        return new DeviceGroup(
                state.id(),
                tenant,
                state.product(),
                settings,
                state.deployments().stream()
                        .map(each -> new Deployment(tenant, each))
                        .toList());
    }

    GroupState state() {
        return new GroupState(
                id,
                product,
                settings.name,
                settings.description,
                settings.osFeed,
                settings.updatePolicy,
                settings.crashDumps,
                deployments.stream().map(Deployment::state).toList());
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
