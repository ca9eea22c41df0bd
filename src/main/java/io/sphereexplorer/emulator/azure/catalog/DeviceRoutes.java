package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.azure.catalog.Fleet.GroupRef;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The boards of a group, claimed once and for ever, and moved as often as one likes; cloud-services §2.2. */
final class DeviceRoutes {
    private static final String DEVICES = DeviceGroupRoutes.ONE + "/devices";
    private static final String ONE = DEVICES + "/{device}";
    private static final Pattern GROUP_ID = Pattern.compile(
            "(?<catalog>/.*)/products/(?<product>[^/]+)/deviceGroups/(?<group>[^/]+)", Pattern.CASE_INSENSITIVE);
    /** By the numbers of cloud-services §1.4. */
    private static final Map<String, Integer> CAPABILITIES = Map.of("ApplicationDevelopment", 11, "FieldServicing", 13);

    private final Catalogs catalogs;

    DeviceRoutes(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return List.of(
                catalogs.route("GET", DEVICES, DeviceRoutes::list),
                catalogs.route("GET", ONE, DeviceRoutes::read),
                catalogs.route("PUT", ONE, DeviceRoutes::claim),
                catalogs.route("PATCH", ONE, DeviceRoutes::move),
                catalogs.notEmulated("DELETE", ONE, "a claim is for ever; what deleting a device does is not known."),
                catalogs.route("POST", ONE + "/generateCapabilityImage", DeviceRoutes::capability));
    }

    private static ArmReply list(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        GroupRef group = fleet.group();
        return Pages.all(
                call.arm(),
                fleet.boards(group).stream()
                        .map(board -> fleet.device(board, group))
                        .toList());
    }

    private static ArmReply read(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        GroupRef group = fleet.group();
        return ArmReply.ok(fleet.device(board(call, fleet, group), group));
    }

    private static JsonNode board(CatalogCall call, Fleet fleet, GroupRef group) throws ArmRefusal {
        String id = call.deviceId();
        return find(fleet, group, id).orElseThrow(() -> ArmRefusal.notFound("Device '" + id + "'"));
    }

    private static Optional<JsonNode> find(Fleet fleet, GroupRef group, String id) throws ArmRefusal {
        return fleet.boards(group).stream()
                .filter(board -> board.path("DeviceId").asText().equals(id))
                .findFirst();
    }

    private static ArmReply claim(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        String id = call.deviceId();
        String named = call.properties().path("deviceId").asText(id);
        if (!named.equalsIgnoreCase(id)) {
            throw ArmRefusal.badRequest("properties.deviceId is another device.");
        }
        GroupRef group = fleet.group();
        boolean isNew = find(fleet, group, id).isEmpty();
        JsonNode operation = DeviceGroupRoutes.claim(
                call, group, ArmJson.list(Stream.of(ArmJson.object().textNode(id))));
        ObjectNode claimed = call.resource(
                group.path() + "/devices/" + id, ArmJson.object().put("deviceId", id), CatalogCall.ACCEPTED);
        return LongWork.put(call.arm(), isNew, claimed, operation);
    }

    private static ArmReply move(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        board(call, fleet, fleet.group());
        GroupRef target = target(call, fleet);
        String path = call.tenantPath("/devices/" + call.deviceId() + "/devicegroup");
        return LongWork.accepted(
                call.arm(),
                target.known().isEmpty()
                        ? call.sphere().send("DELETE", path, ArmJson.object())
                        : call.sphere().send("PUT", path, ArmJson.object().textNode(target.guid())));
    }

    /** The group whose whole ID was sent, with blanks as they are or encoded. */
    private static GroupRef target(CatalogCall call, Fleet fleet) throws ArmRefusal {
        String id = call.properties().path("deviceGroupId").asText("");
        Matcher parts = GROUP_ID.matcher(id);
        if (!parts.matches()
                || !parts.group("catalog").equalsIgnoreCase(call.catalog().id())) {
            throw new ArmRefusal(
                    400, "InvalidResourceId", "deviceGroupId is not the whole ID of a group of this catalog.");
        }
        return fleet.group(decoded(parts.group("product")), decoded(parts.group("group")));
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static ArmReply capability(CatalogCall call) throws ArmRefusal {
        var fleet = new Fleet(call);
        board(call, fleet, fleet.group());
        ObjectNode wanted = ArmJson.object().put("DeviceId", call.deviceId());
        var numbers = wanted.putArray("Capabilities");
        for (JsonNode each : call.arm().body().path("capabilities")) {
            Integer number = CAPABILITIES.get(each.asText());
            if (number == null) {
                throw ArmRefusal.badRequest("'%s' is no capability.".formatted(each.asText()));
            }
            numbers.add(number);
        }
        JsonNode file = call.sphere().send("POST", call.tenantPath("/deviceCapabilityImage"), wanted);
        return ArmReply.ok(ArmJson.object()
                .put("image", file.path("SignedDeviceCapabilityImageBytes").asText()));
    }
}
