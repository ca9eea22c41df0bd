package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.PracticeSubscription;

/**
 * A tenant as Azure shows it.
 *
 * @param tenant its GUID at the security service
 */
record Catalog(String tenant, String name, JsonNode tags) {
    static final String TYPE = "Microsoft.AzureSphere/catalogs";

    /** As the security service tells it. */
    static Catalog of(JsonNode json) {
        return new Catalog(json.path("Id").asText(), json.path("Name").asText(), json.path("Tags"));
    }

    /** The whole ID in Azure; it is how the paths of all that belongs to it begin. */
    String id() {
        return PracticeSubscription.groupPath() + "/providers/" + TYPE + "/" + name;
    }

    ObjectNode json(String state) {
        ObjectNode json = ArmJson.object()
                .put("id", id())
                .put("name", name)
                .put("type", TYPE)
                .put("location", "global");
        json.set("tags", tags);
        json.putObject("properties").put("tenantId", tenant).put("provisioningState", state);
        return json;
    }
}
