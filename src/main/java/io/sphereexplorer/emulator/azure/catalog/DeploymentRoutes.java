package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.azure.catalog.Fleet.GroupRef;
import java.util.List;
import java.util.stream.Stream;

/** What boards of a group are told to run; cloud-services §2.2. */
final class DeploymentRoutes {
    private static final String DEPLOYMENTS = DeviceGroupRoutes.ONE + "/deployments";
    private static final String ONE = DEPLOYMENTS + "/{deployment}";

    private final Catalogs catalogs;

    DeploymentRoutes(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return List.of(
                catalogs.route(
                        "GET",
                        DEPLOYMENTS,
                        call -> Pages.asked(call.arm(), deployments(call, new Fleet(call).group()))),
                catalogs.route("GET", ONE, DeploymentRoutes::read),
                catalogs.route("PUT", ONE, DeploymentRoutes::put),
                catalogs.notEmulated("DELETE", ONE, "deployments are never deleted."));
    }

    /** Those of a group, the newest first. */
    static List<ObjectNode> deployments(CatalogCall call, GroupRef group) throws ArmRefusal {
        if (group.known().isEmpty()) {
            return List.of();
        }
        List<JsonNode> images = call.sphere().all(call.tenantPath("/images"));
        return call.sphere().all(call.tenantPath("/devicegroups/" + group.guid() + "/deployments")).stream()
                .map(deployment -> deployment(call, group, deployment, images))
                .toList();
    }

    private static ObjectNode deployment(CatalogCall call, GroupRef group, JsonNode known, List<JsonNode> images) {
        Stream<ObjectNode> deployed = images.stream()
                .filter(image -> known.path("DeployedImages").valueStream().anyMatch(image.path("Id")::equals))
                .map(image -> ImageRoutes.image(call, image));
        String id = known.path("Id").asText();
        ObjectNode properties = ArmJson.object().put("deploymentId", id);
        properties.set("deployedImages", ArmJson.list(deployed));
        properties.set("deploymentDateUtc", known.path("DeploymentDateUtc"));
        return call.resource(path(group, id), properties, CatalogCall.SUCCEEDED);
    }

    private static String path(GroupRef group, String name) {
        return group.path() + "/deployments/" + name;
    }

    private static ArmReply read(CatalogCall call) throws ArmRefusal {
        String name = call.variable("deployment");
        return deployments(call, new Fleet(call).group()).stream()
                .filter(each -> name.equals(ResourceName.DEFAULT)
                        || each.path("name").asText().equalsIgnoreCase(name))
                .findFirst()
                .map(ArmReply::ok)
                .orElseThrow(() -> ArmRefusal.notFound("Deployment '" + name + "'"));
    }

    /** Only a new one; what was deployed is not changed afterwards. */
    private static ArmReply put(CatalogCall call) throws ArmRefusal {
        GroupRef group = DeviceGroupRoutes.made(new Fleet(call).group());
        String name = call.variable("deployment");
        if (!name.equals(ResourceName.DEFAULT)) {
            throw new ArmRefusal(400, "InvalidResourceName", "A deployment is made as '.default'.");
        }
        ArrayNode images = ArmJson.list(call.properties()
                .path("deployedImages")
                .valueStream()
                .map(DeploymentRoutes::imageId)
                .map(ArmJson.object()::textNode));
        JsonNode operation =
                call.sphere().send("POST", call.tenantPath("/devicegroups/" + group.guid() + "/deployments"), images);
        ObjectNode properties = ArmJson.object();
        properties.set("deployedImages", call.properties().path("deployedImages"));
        return LongWork.put(
                call.arm(), true, call.resource(path(group, name), properties, CatalogCall.ACCEPTED), operation);
    }

    /** An image says which it is by its property, or else by its name or the end of its whole ID. */
    private static String imageId(JsonNode image) {
        String own = image.path("properties").path("imageId").asText("");
        if (!own.isEmpty()) {
            return own;
        }
        String whole = image.path("id").asText(image.path("name").asText(""));
        return whole.substring(whole.lastIndexOf('/') + 1);
    }
}
