package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.scenario.CloudState.DeploymentState;
import java.util.List;
import java.util.UUID;

/** Images that a device group was told to run. */
record Deployment(UUID tenant, DeploymentState state) {
    List<UUID> images() {
        return state.images();
    }

    ObjectNode json() {
        ObjectNode json = CloudJson.object()
                .put("Id", state.id().toString())
                .put("TenantId", tenant.toString())
                .put("DeploymentDateUtc", state.at().toString());
        state.images().forEach(image -> json.withArray("DeployedImages").add(image.toString()));
        return json;
    }
}
