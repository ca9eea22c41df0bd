package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import java.util.Locale;

/** A request about one catalog, and the security service as whoever sent it may use it. */
record CatalogCall(ArmCall arm, Catalog catalog, SphereService sphere) {
    static final String SUCCEEDED = "Succeeded";
    static final String ACCEPTED = "Accepted";

    String variable(String name) {
        return arm.variable(name);
    }

    /** The {@code properties} of what was sent; absent if there are none. */
    JsonNode properties() throws ArmRefusal {
        return arm.body().path("properties");
    }

    /** A path of the security service, below the tenant. */
    String tenantPath(String below) {
        return "/v2/tenants/" + catalog.tenant() + below;
    }

    /**
     * What all resources of a catalog have in common.
     *
     * @param below the path of the resource below the catalog, such as {@code /products/Dishwasher}
     * @param properties to which the state is added
     */
    ObjectNode resource(String below, ObjectNode properties, String state) {
        String[] segments = below.split("/", -1);
        var type = new StringBuilder(Catalog.TYPE);
        for (int i = 1; i < segments.length; i += 2) {
            type.append('/').append(segments[i]);
        }
        ObjectNode json = ArmJson.object()
                .put("id", catalog.id() + below)
                .put("name", segments[segments.length - 1])
                .put("type", type.toString());
        json.set("properties", properties.put("provisioningState", state));
        return json;
    }

    /** A device ID from the path, in lower case as the security service tells it. */
    String deviceId() throws ArmRefusal {
        String name = variable("device");
        ResourceName.DEVICE.check(name);
        return name.toLowerCase(Locale.ROOT);
    }
}
