package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Images that a device group was told to run. */
record Deployment(UUID id, UUID tenant, List<UUID> images, Instant at) {
    Deployment {
        images = List.copyOf(images);
    }

    ObjectNode json() {
        ObjectNode json = CloudJson.object()
                .put("Id", id.toString())
                .put("TenantId", tenant.toString())
                .put("DeploymentDateUtc", at.toString());
        images.forEach(image -> json.withArray("DeployedImages").add(image.toString()));
        return json;
    }
}
