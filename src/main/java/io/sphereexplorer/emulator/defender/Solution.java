package io.sphereexplorer.emulator.defender;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one IoT security solution of a world, which sums up for all hubs of a resource group. */
record Solution(EmulatedDefender defender, String group) {
    static final String NAME = "default";

    private String id() {
        return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Security/iotSecuritySolutions/%s"
                .formatted(PracticeSubscription.ID, group, NAME);
    }

    private List<EmulatedHub> hubs() {
        return defender.hubs().stream()
                .filter(hub -> hub.resourceGroup().equalsIgnoreCase(group))
                .toList();
    }

    boolean exists() {
        return !hubs().isEmpty();
    }

    /** @param hub by ID */
    boolean looksAt(String hub) {
        return hubs().stream().anyMatch(each -> each.id().equalsIgnoreCase(hub));
    }

    ObjectNode json() {
        ObjectNode json = ArmJson.object()
                .put("id", id())
                .put("name", NAME)
                .put("type", "Microsoft.Security/IoTSecuritySolutions")
                .put("location", hubs().getFirst().location());
        ObjectNode properties = json.putObject("properties")
                .put("displayName", "Practice hub security")
                .put("status", "Enabled")
                .put("unmaskedIpLoggingStatus", "Disabled");
        properties.putArray("export");
        properties.putArray("disabledDataSources");
        hubs().stream().map(EmulatedHub::id).forEach(properties.putArray("iotHubs")::add);
        return json;
    }

    private List<Finding> findings() {
        return hubs().stream().flatMap(hub -> defender.findings(hub).stream()).toList();
    }

    /** Those of its hubs that nobody has settled. */
    private List<Raised> open() {
        return defender.alerts().stream()
                .filter(raised -> hubs().contains(raised.hub()))
                .filter(raised -> defender.status(raised) == EmulatedDefender.Status.ACTIVE)
                .toList();
    }

    ObjectNode model() {
        ObjectNode json = ArmJson.object()
                .put("id", id() + "/analyticsModels/default")
                .put("name", "default")
                .put("type", "Microsoft.Security/IoTSecuritySolutionAnalyticsModel");
        List<String> severities = Stream.concat(
                        findings().stream()
                                .filter(Finding::isOpen)
                                .map(each -> each.kind().severity()),
                        open().stream().map(each -> each.kind().severity()))
                .toList();
        ObjectNode properties = json.putObject("properties");
        properties
                .putObject("metrics")
                .put("high", count(severities, "High"))
                .put("medium", count(severities, "Medium"))
                .put("low", count(severities, "Low"));
        properties.put(
                "unhealthyDeviceCount",
                findings().stream()
                        .filter(each -> each.kind() == Finding.Kind.SHARED_CREDENTIALS)
                        .mapToInt(Finding::unhealthy)
                        .sum());
        return json;
    }

    private static long count(List<String> severities, String severity) {
        return severities.stream().filter(severity::equals).count();
    }

    List<ObjectNode> recommendations() {
        return findings().stream()
                .filter(Finding::isOpen)
                .filter(each -> each.kind().isSummed())
                .map(each -> each.sum(id()))
                .toList();
    }

    /** Open alerts by type and day. */
    Map<String, List<Raised>> sums() {
        Map<String, List<Raised>> sums = new LinkedHashMap<>();
        open().forEach(raised ->
                sums.computeIfAbsent(raised.sum(), _ -> new ArrayList<>()).add(raised));
        return sums;
    }

    ObjectNode sum(List<Raised> alike) {
        Raised first = alike.getFirst();
        ObjectNode json = ArmJson.object()
                .put("id", id() + "/analyticsModels/default/aggregatedAlerts/" + first.sum())
                .put("name", first.sum())
                .put("type", "Microsoft.Security/IoTSecurityAggregatedAlert");
        ObjectNode properties = json.putObject("properties")
                .put("alertType", first.kind().type())
                .put("alertDisplayName", first.kind().title())
                .put("aggregatedDateUtc", first.day().toString())
                .put("vendorName", "Microsoft")
                .put("reportedSeverity", first.kind().severity())
                .put("remediationSteps", "")
                .put("description", "")
                .put(
                        "count",
                        alike.stream().mapToInt(each -> each.event().count()).sum())
                .put("effectedResourceType", first.kind().isOfDevice() ? "IoT Device" : "IoT Hub")
                .put("systemSource", "Devices")
                .put("actionTaken", "Detected")
                .put(
                        "logAnalyticsQuery",
                        "SecurityAlert | where AlertType == '%s'"
                                .formatted(first.kind().type()));
        properties.putArray("topDevicesList");
        return json;
    }

    List<ObjectNode> occurrences() {
        return open().stream().map(raised -> raised.occurrence(id())).toList();
    }
}
