package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products, groups and boards of a catalog by their names; the security service knows them by GUIDs. It asks anew each
 * time.
 */
record Fleet(CatalogCall call) {
    private static final String PRODUCTS = "/products";

    /**
     * A product, or what stands for none.
     *
     * @param known as the security service tells it; empty for a system name
     */
    record ProductRef(String name, Optional<JsonNode> known) {
        String path() {
            return PRODUCTS + "/" + name;
        }

        String guid() {
            return known.map(json -> json.path("Id").asText()).orElse("");
        }
    }

    /**
     * A group of a product, or what stands for none.
     *
     * @param known as the security service tells it; empty for a system name
     */
    record GroupRef(ProductRef product, String name, Optional<JsonNode> known) {
        String path() {
            return product.path() + "/deviceGroups/" + name;
        }

        String guid() {
            return known.map(json -> json.path("Id").asText()).orElse("");
        }
    }

    private static final ProductRef NO_PRODUCT = new ProductRef(ResourceName.UNASSIGNED, Optional.empty());
    private static final GroupRef NO_GROUP = new GroupRef(NO_PRODUCT, ResourceName.UNASSIGNED, Optional.empty());

    List<ProductRef> products() throws ArmRefusal {
        return call.sphere().all(call.tenantPath(PRODUCTS)).stream()
                .map(json -> new ProductRef(json.path("Name").asText(), Optional.of(json)))
                .toList();
    }

    List<GroupRef> groups() throws ArmRefusal {
        List<ProductRef> products = products();
        List<GroupRef> groups = new ArrayList<>();
        for (JsonNode json : call.sphere().all(call.tenantPath("/devicegroups"))) {
            products.stream()
                    .filter(product ->
                            product.guid().equals(json.path("ProductId").asText()))
                    .map(product -> new GroupRef(product, json.path("Name").asText(), Optional.of(json)))
                    .forEach(groups::add);
        }
        return groups;
    }

    List<GroupRef> groupsOf(ProductRef product) throws ArmRefusal {
        return groups().stream()
                .filter(group -> group.product().name().equals(product.name()))
                .toList();
    }

    /** The one of that name, in whatever case; empty if there is none yet. */
    Optional<ProductRef> findProduct(String name) throws ArmRefusal {
        return products().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The product that the path names. */
    ProductRef product() throws ArmRefusal {
        return product(call.variable("product"));
    }

    ProductRef product(String name) throws ArmRefusal {
        if (ResourceName.isSystems(name)) {
            return new ProductRef(name, Optional.empty());
        }
        Optional<ProductRef> found = findProduct(name);
        if (found.isEmpty()) {
            ResourceName.PRODUCT.check(name);
            throw ArmRefusal.notFound("Product '" + name + "'");
        }
        return found.get();
    }

    /** The group of that name in the product; empty if there is none yet. */
    Optional<GroupRef> findGroup(ProductRef product, String name) throws ArmRefusal {
        return groupsOf(product).stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The group that the path names. */
    GroupRef group() throws ArmRefusal {
        return group(call.variable("product"), call.variable("deviceGroup"));
    }

    GroupRef group(String productName, String name) throws ArmRefusal {
        ProductRef product = product(productName);
        if (ResourceName.isSystems(name) && product.known().isEmpty()) {
            return new GroupRef(product, name, Optional.empty());
        }
        Optional<GroupRef> found = findGroup(product, name);
        if (found.isEmpty()) {
            if (!ResourceName.isSystems(name)) {
                ResourceName.DEVICE_GROUP.check(name);
            }
            throw ArmRefusal.notFound("Device group '%s/%s'".formatted(productName, name));
        }
        return found.get();
    }

    /** The boards of the catalog, or of a part of it, as the security service tells them. */
    List<JsonNode> boards(GroupRef group) throws ArmRefusal {
        return call.sphere().all(call.tenantPath("/devices")).stream()
                .filter(board -> board.path("DeviceGroupId").asText("").equals(group.guid()))
                .toList();
    }

    List<JsonNode> boards(ProductRef product) throws ArmRefusal {
        return call.sphere().all(call.tenantPath("/devices")).stream()
                .filter(board -> board.path("ProductId").asText("").equals(product.guid()))
                .toList();
    }

    /** All boards of the catalog. */
    List<ObjectNode> devices() throws ArmRefusal {
        List<GroupRef> groups = groups();
        return call.sphere().all(call.tenantPath("/devices")).stream()
                .map(board -> device(board, groupOf(board, groups)))
                .toList();
    }

    /** @param board as the security service tells it */
    ObjectNode device(JsonNode board) throws ArmRefusal {
        return device(board, groupOf(board, groups()));
    }

    ObjectNode device(JsonNode board, GroupRef group) {
        String id = board.path("DeviceId").asText();
        ObjectNode properties = ArmJson.object().put("deviceId", id).put("chipSku", "MT3620AN");
        properties.set("lastAvailableOsVersion", board.path("LastAvailableOSVersion"));
        properties.set("lastInstalledOsVersion", board.path("LastInstalledOSVersion"));
        properties.set("lastOsUpdateUtc", board.path("LastOSUpdateUTC"));
        properties.set("lastUpdateRequestUtc", board.path("LastUpdateRequestUTC"));
        return call.resource(group.path() + "/devices/" + id, properties, CatalogCall.SUCCEEDED);
    }

    private static GroupRef groupOf(JsonNode board, List<GroupRef> groups) {
        return groups.stream()
                .filter(group -> group.guid().equals(board.path("DeviceGroupId").asText("")))
                .findFirst()
                .orElse(NO_GROUP);
    }
}
