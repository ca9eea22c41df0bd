package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A kind of thing that boards are built into. */
record Product(UUID id, UUID tenant, String name, String description) {
    ObjectNode json() {
        return CloudJson.object()
                .put("Id", id.toString())
                .put("TenantId", tenant.toString())
                .put("Name", name)
                .put("Description", description);
    }
}
