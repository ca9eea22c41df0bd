package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.azure.catalog.Fleet.GroupRef;
import io.sphereexplorer.emulator.azure.catalog.Fleet.ProductRef;
import java.util.List;
import java.util.Optional;

/** The device groups of a product, and claiming boards into them; cloud-services §2.2. */
final class DeviceGroupRoutes {
    static final String GROUPS = "/products/{product}/deviceGroups";
    static final String ONE = GROUPS + "/{deviceGroup}";
    private static final String TENANT_GROUPS = "/devicegroups";
    /** In the order of the security service's numbers; the last is known to old clients only. */
    private static final List<String> POLICIES = List.of("UpdateAll", "No3rdPartyAppUpdates", "NoUpdates");

    private static final List<String> FEEDS = List.of("Retail", "RetailEval");
    private static final List<String> CRASH_DUMPS = List.of("Disabled", "Enabled");

    private final Catalogs catalogs;

    DeviceGroupRoutes(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return List.of(
                catalogs.route("GET", GROUPS, DeviceGroupRoutes::list),
                catalogs.route("GET", ONE, call -> ArmReply.ok(group(call, new Fleet(call).group()))),
                catalogs.route("PUT", ONE, DeviceGroupRoutes::put),
                catalogs.route("PATCH", ONE, call -> ArmReply.ok(change(call, made(new Fleet(call).group())))),
                catalogs.route("DELETE", ONE, DeviceGroupRoutes::delete),
                catalogs.route("POST", ONE + "/claimDevices", DeviceGroupRoutes::claim),
                catalogs.route("POST", ONE + "/countDevices", call -> {
                    var fleet = new Fleet(call);
                    return CatalogLists.count(fleet.boards(fleet.group()).size());
                }));
    }

    /**
     * One that somebody made.
     *
     * @throws ArmRefusal if it is the system's
     */
    static GroupRef made(GroupRef group) throws ArmRefusal {
        if (group.known().isEmpty()) {
            throw ArmRefusal.badRequest("The device group '%s' is the system's.".formatted(group.name()));
        }
        return group;
    }

    static ObjectNode group(CatalogCall call, GroupRef group) {
        JsonNode known = group.known().orElseGet(ArmJson::object);
        ObjectNode properties = ArmJson.object()
                .put("description", known.path("Description").asText(""))
                .put("osFeedType", FEEDS.get(known.path("OsFeedType").asInt()))
                .put("updatePolicy", POLICIES.get(known.path("UpdatePolicy").asInt()))
                .put(
                        "allowCrashDumpsCollection",
                        CRASH_DUMPS.get(known.path("AllowCrashDumpsCollection").asBoolean() ? 1 : 0))
                .put("regionalDataBoundary", "None")
                .put("hasDeployment", known.path("CurrentDeployment").isObject());
        return call.resource(group.path(), properties, CatalogCall.SUCCEEDED);
    }

    private static ArmReply list(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        return Pages.asked(
                call.arm(),
                fleet.groupsOf(fleet.product()).stream()
                        .map(group -> group(call, group))
                        .toList());
    }

    private static ArmReply put(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        String name = call.variable("deviceGroup");
        ResourceName.DEVICE_GROUP.check(name);
        ProductRef product = ProductRoutes.made(fleet.product());
        Optional<GroupRef> existing = fleet.findGroup(product, name);
        if (existing.isPresent()) {
            return ArmReply.ok(change(call, existing.get()));
        }
        ObjectNode wanted = wanted(call).put("Name", name).put("ProductId", product.guid());
        JsonNode made = call.sphere().send("POST", call.tenantPath(TENANT_GROUPS), wanted);
        return LongWork.putAtOnce(call, group(call, new GroupRef(product, name, Optional.of(made))));
    }

    private static JsonNode change(CatalogCall call, GroupRef group) throws ArmRefusal {
        JsonNode changed = call.sphere().send("PATCH", call.tenantPath(groupPath(group)), wanted(call));
        return group(call, new GroupRef(group.product(), group.name(), Optional.of(changed)));
    }

    /** What was sent, in the words and numbers of the security service; what was left out stays so. */
    private static ObjectNode wanted(CatalogCall call) throws ArmRefusal {
        JsonNode properties = call.properties();
        ObjectNode wanted = ArmJson.object();
        if (properties.path("description").isTextual()) {
            wanted.set("Description", properties.path("description"));
        }
        index(properties, "osFeedType", FEEDS).ifPresent(number -> wanted.put("OsFeedType", number));
        index(properties, "updatePolicy", POLICIES.subList(0, 2))
                .ifPresent(number -> wanted.put("UpdatePolicy", number));
        index(properties, "allowCrashDumpsCollection", CRASH_DUMPS)
                .ifPresent(number -> wanted.put("AllowCrashDumpsCollection", number == 1));
        return wanted;
    }

    private static Optional<Integer> index(JsonNode properties, String field, List<String> words) throws ArmRefusal {
        if (properties.path(field).isMissingNode() || properties.path(field).isNull()) {
            return Optional.empty();
        }
        int index = words.indexOf(properties.path(field).asText());
        if (index < 0) {
            throw ArmRefusal.badRequest("%s is none of %s.".formatted(field, String.join(", ", words)));
        }
        return Optional.of(index);
    }

    private static ArmReply delete(CatalogCall call) throws ArmRefusal {
        GroupRef group = made(new Fleet(call).group());
        return LongWork.accepted(
                call.arm(), call.sphere().send("DELETE", call.tenantPath(groupPath(group)), ArmJson.object()));
    }

    private static ArmReply claim(CatalogCall call) throws ArmRefusal {
        GroupRef group = new Fleet(call).group();
        JsonNode ids = call.arm().body().path("deviceIdentifiers");
        return LongWork.accepted(call.arm(), claim(call, group, ids));
    }

    /**
     * Claims boards into the catalog, and into a group if that is not the system's.
     *
     * @return the operation of the security service
     */
    static JsonNode claim(CatalogCall call, GroupRef group, JsonNode deviceIds) throws ArmRefusal {
        if (!(deviceIds instanceof ArrayNode)) {
            throw ArmRefusal.badRequest("deviceIdentifiers are missing.");
        }
        String path = group.known().isEmpty() ? "/devices" : groupPath(group) + "/devices";
        return call.sphere().send("PUT", call.tenantPath(path), deviceIds);
    }

    private static String groupPath(GroupRef group) {
        return TENANT_GROUPS + "/" + group.guid();
    }
}
