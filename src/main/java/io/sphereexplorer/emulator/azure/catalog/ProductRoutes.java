package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.azure.catalog.Fleet.ProductRef;
import java.util.List;
import java.util.Optional;

/** The products of a catalog; cloud-services §2.2. */
final class ProductRoutes {
    private static final String PRODUCTS = "/products";
    private static final String ONE = PRODUCTS + "/{product}";

    private final Catalogs catalogs;

    ProductRoutes(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return List.of(
                catalogs.route("GET", PRODUCTS, ProductRoutes::list),
                catalogs.route("GET", ONE, call -> ArmReply.ok(product(call, new Fleet(call).product()))),
                catalogs.route("PUT", ONE, ProductRoutes::put),
                catalogs.route("PATCH", ONE, call -> ArmReply.ok(describe(call, made(new Fleet(call).product())))),
                catalogs.route("DELETE", ONE, ProductRoutes::delete),
                catalogs.route("POST", ONE + "/countDevices", call -> {
                    var fleet = new Fleet(call);
                    return CatalogLists.count(fleet.boards(fleet.product()).size());
                }),
                catalogs.route("POST", ONE + "/generateDefaultDeviceGroups", ProductRoutes::defaultGroups));
    }

    /**
     * One that somebody made.
     *
     * @throws ArmRefusal if it is the system's
     */
    static ProductRef made(ProductRef product) throws ArmRefusal {
        if (product.known().isEmpty()) {
            throw ArmRefusal.badRequest("The product '%s' is the system's.".formatted(product.name()));
        }
        return product;
    }

    private static ArmReply list(CatalogCall call) throws ArmRefusal {
        return Pages.all(
                call.arm(),
                new Fleet(call)
                        .products().stream()
                                .map(product -> product(call, product))
                                .toList());
    }

    private static ObjectNode product(CatalogCall call, ProductRef product) {
        String description =
                product.known().map(json -> json.path("Description").asText("")).orElse("");
        return product(call, product.name(), description, CatalogCall.SUCCEEDED);
    }

    private static ObjectNode product(CatalogCall call, String name, String description, String state) {
        return call.resource(PRODUCTS + "/" + name, ArmJson.object().put("description", description), state);
    }

    private static ArmReply put(CatalogCall call) throws ArmRefusal {
        String name = call.variable("product");
        ResourceName.PRODUCT.check(name);
        Optional<ProductRef> existing = new Fleet(call).findProduct(name);
        if (existing.isPresent()) {
            return ArmReply.ok(describe(call, existing.get()));
        }
        String description = call.properties().path("description").asText("");
        ObjectNode wanted = ArmJson.object()
                .put("Name", name)
                .put("Description", description)
                .put("CreateDefaultGroups", false);
        JsonNode operation = call.sphere().send("POST", call.tenantPath(PRODUCTS), wanted);
        return LongWork.put(call.arm(), true, product(call, name, description, CatalogCall.ACCEPTED), operation);
    }

    private static JsonNode describe(CatalogCall call, ProductRef product) throws ArmRefusal {
        ObjectNode wanted = ArmJson.object();
        wanted.put("Description", call.properties().path("description").asText(""));
        JsonNode changed = call.sphere().send("PATCH", call.tenantPath(PRODUCTS + "/" + product.guid()), wanted);
        return product(call, new ProductRef(product.name(), Optional.of(changed)));
    }

    private static ArmReply delete(CatalogCall call) throws ArmRefusal {
        ProductRef product = made(new Fleet(call).product());
        return LongWork.accepted(
                call.arm(),
                call.sphere().send("DELETE", call.tenantPath(PRODUCTS + "/" + product.guid()), ArmJson.object()));
    }

    private static ArmReply defaultGroups(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        ProductRef product = made(fleet.product());
        call.sphere()
                .send("POST", call.tenantPath(PRODUCTS + "/" + product.guid() + "/devicegroups"), ArmJson.object());
        return Pages.all(
                call.arm(),
                fleet.groupsOf(product).stream()
                        .map(group -> DeviceGroupRoutes.group(call, group))
                        .toList());
    }
}
