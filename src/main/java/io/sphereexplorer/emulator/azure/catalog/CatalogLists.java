package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.net.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a whole catalog has, whatever product it is in; cloud-services §2.2. */
final class CatalogLists {
    private static final String GROUP_NAME = "deviceGroupName";

    private final Catalogs catalogs;

    CatalogLists(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    List<ArmRoute> all() {
        return Stream.of(
                        List.of(catalogs.route(
                                "POST",
                                "/countDevices",
                                call -> count(new Fleet(call).devices().size()))),
                        catalogs.postedList("/listDevices", call -> Pages.asked(call.arm(), new Fleet(call).devices())),
                        catalogs.postedList("/listDeviceGroups", CatalogLists::groups),
                        catalogs.postedList("/listDeployments", CatalogLists::deployments),
                        catalogs.postedList("/listDeviceInsights", CatalogLists::insights))
                .flatMap(List::stream)
                .toList();
    }

    static ArmReply count(int boards) {
        return ArmReply.ok(ArmJson.object().put("value", boards));
    }

    /** All groups, or those of one name, which links to next pages carry along. */
    private static ArmReply groups(CatalogCall call) throws ArmRefusal {
        String asked = call.arm().body().path(GROUP_NAME).asText("");
        String name = call.arm().query(GROUP_NAME).orElse(asked);
        return Pages.asked(
                asked.isEmpty() ? call.arm() : named(call.arm(), asked),
                new Fleet(call)
                        .groups().stream()
                                .filter(group -> name.isEmpty() || group.name().equalsIgnoreCase(name))
                                .map(group -> DeviceGroupRoutes.group(call, group))
                                .toList());
    }

    private static ArmCall named(ArmCall call, String name) {
        Request request = call.request();
        String path = "%s&%s=%s"
                .formatted(
                        request.path(),
                        GROUP_NAME,
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        return new ArmCall(
                call.caller(),
                call.variables(),
                new Request(request.method(), path, request.headers(), request.body()));
    }

    private static ArmReply deployments(CatalogCall call) throws ArmRefusal {
        List<ObjectNode> deployments = new ArrayList<>();
        for (Fleet.GroupRef group : new Fleet(call).groups()) {
            deployments.addAll(DeploymentRoutes.deployments(call, group));
        }
        return Pages.asked(call.arm(), deployments);
    }

    private static ArmReply insights(CatalogCall call) throws ArmRefusal {
        return Pages.asked(
                call.arm(),
                call.sphere().all(call.tenantPath("/getDeviceInsights")).stream()
                        .map(CatalogLists::insight)
                        .toList());
    }

    private static ObjectNode insight(JsonNode report) {
        ObjectNode json = ArmJson.object();
        for (String field :
                List.of("DeviceId", "Description", "EventCategory", "EventClass", "EventType", "EventCount")) {
            json.set(Character.toLowerCase(field.charAt(0)) + field.substring(1), report.path(field));
        }
        return json.put("startTimestampUtc", time(report.path("StartTimestampInUnix")))
                .put("endTimestampUtc", time(report.path("EndTimestampInUnix")));
    }

    private static String time(JsonNode seconds) {
        return Instant.ofEpochSecond(seconds.asLong()).toString();
    }
}
