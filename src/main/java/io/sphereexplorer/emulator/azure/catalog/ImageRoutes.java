package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.net.ByteString;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The image packages of a catalog; cloud-services §2.2, §2.3. */
final class ImageRoutes {
    private static final String IMAGES = "/images";
    private static final String ONE = IMAGES + "/{image}";
    private static final Map<Integer, String> TYPES = Map.ofEntries(
            Map.entry(1, "OneBl"),
            Map.entry(2, "PlutonRuntime"),
            Map.entry(3, "WifiFirmware"),
            Map.entry(4, "SecurityMonitor"),
            Map.entry(5, "NormalWorldLoader"),
            Map.entry(6, "NormalWorldDtb"),
            Map.entry(7, "NormalWorldKernel"),
            Map.entry(8, "RootFs"),
            Map.entry(9, "Services"),
            Map.entry(10, "Applications"),
            Map.entry(13, "FwConfig"),
            Map.entry(16, "BootManifest"),
            Map.entry(17, "Nwfs"),
            Map.entry(19, "TrustedKeystore"),
            Map.entry(20, "Policy"),
            Map.entry(21, "CustomerBoardConfig"),
            Map.entry(22, "UpdateCertStore"),
            Map.entry(23, "BaseSystemUpdateManifest"),
            Map.entry(24, "FirmwareUpdateManifest"),
            Map.entry(25, "CustomerUpdateManifest"),
            Map.entry(26, "RecoveryManifest"),
            Map.entry(27, "ManifestSet"),
            Map.entry(28, "Other"));

    private final Catalogs catalogs;

    ImageRoutes(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return List.of(
                catalogs.route("POST", "/uploadImage", ImageRoutes::upload),
                catalogs.route(
                        "GET",
                        IMAGES,
                        call -> Pages.asked(
                                call.arm(),
                                call.sphere().all(call.tenantPath(IMAGES)).stream()
                                        .map(image -> image(call, image))
                                        .toList())),
                catalogs.route(
                        "GET",
                        ONE,
                        call -> ArmReply.ok(image(
                                call, call.sphere().get(call.tenantPath(IMAGES + "/" + guid(call) + "/metadata"))))),
                catalogs.route("PUT", ONE, ImageRoutes::put),
                catalogs.notEmulated("DELETE", ONE, "images are never deleted."));
    }

    /** @param metadata as the security service tells it */
    static ObjectNode image(CatalogCall call, JsonNode metadata) {
        ObjectNode properties = ArmJson.object()
                .put("imageId", metadata.path("Id").asText())
                .put("imageName", metadata.path("Name").asText())
                .put("regionalDataBoundary", "None")
                .put("componentId", metadata.path("ComponentId").asText())
                .put("imageType", TYPES.getOrDefault(metadata.path("Type").asInt(), "InvalidImageType"));
        return call.resource(IMAGES + "/" + metadata.path("Id").asText(), properties, CatalogCall.SUCCEEDED);
    }

    private static ArmReply upload(CatalogCall call) throws ArmRefusal {
        return LongWork.accepted(call.arm(), call.sphere().send("POST", call.tenantPath(IMAGES), octets(call)));
    }

    private static ArmReply put(CatalogCall call) throws ArmRefusal {
        String path = IMAGES + "/" + guid(call);
        JsonNode operation = call.sphere().send("PUT", call.tenantPath(path), octets(call));
        ObjectNode properties = ArmJson.object().put("imageId", guid(call));
        return LongWork.put(call.arm(), true, call.resource(path, properties, CatalogCall.ACCEPTED), operation);
    }

    private static String guid(CatalogCall call) throws ArmRefusal {
        ResourceName.IMAGE.check(call.variable("image"));
        return call.variable("image");
    }

    private static ByteString octets(CatalogCall call) throws ArmRefusal {
        try {
            byte[] octets =
                    Base64.getDecoder().decode(call.properties().path("image").asText(""));
            if (octets.length > 0) {
                return ByteString.copyOf(octets);
            }
        } catch (IllegalArgumentException _) { // refused as nothing at all is
        }
        throw ArmRefusal.badRequest("properties.image is no image package in Base64.");
    }
}
