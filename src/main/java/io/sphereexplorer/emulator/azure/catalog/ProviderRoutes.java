package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import java.util.List;
import java.util.stream.Stream;

/** What the resource provider can do at all, as roles name it; cloud-services §2.2. */
final class ProviderRoutes {
    private static final List<String> TYPES = List.of(
            "catalogs",
            "catalogs/certificates",
            "catalogs/images",
            "catalogs/products",
            "catalogs/products/deviceGroups",
            "catalogs/products/deviceGroups/deployments",
            "catalogs/products/deviceGroups/devices");

    private ProviderRoutes() {}

    static List<ArmRoute> all() {
        return List.of(new ArmRoute(
                "GET", "/providers/Microsoft.AzureSphere/operations", Catalogs.VERSION, _ -> operations()));
    }

    private static ArmReply operations() {
        Stream<ObjectNode> all = TYPES.stream()
                .flatMap(type -> Stream.of("read", "write", "delete").map(verb -> operation(type, verb)));
        return ArmReply.ok(ArmJson.values(all).putNull("nextLink"));
    }

    private static ObjectNode operation(String type, String verb) {
        ObjectNode json = ArmJson.object()
                .put("name", "Microsoft.AzureSphere/%s/%s".formatted(type, verb))
                .put("isDataAction", false);
        json.putObject("display")
                .put("provider", "Microsoft.AzureSphere")
                .put("resource", type)
                .put("operation", verb);
        return json;
    }
}
