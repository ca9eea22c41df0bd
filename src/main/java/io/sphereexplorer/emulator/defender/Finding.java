package io.sphereexplorer.emulator.defender;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.Identity;
import io.sphereexplorer.emulator.scenario.HubState.IdentityState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something about a hub that Defender looks at; identifiers, titles and severities of cloud-services §4.3.
 *
 * @param unhealthy how many devices, or the hub itself, are not as they should be
 * @param healthy how many are
 */
record Finding(Kind kind, int unhealthy, int healthy) {
    /** What it looks at. */
    enum Kind {
        SHARED_CREDENTIALS(
                "IoT_SharedCredentials",
                "Identical Authentication Credentials",
                "High",
                "<ol><li>Find the devices that share a credential.</li><li>Give each its own.</li></ol>"),
        IP_FILTER(
                "IoT_IPFilter_DenyAll",
                "Default IP Filter Policy should be Deny",
                "Medium",
                "<ol><li>Open Networking of the hub.</li><li>Allow the addresses you know.</li><li>Deny all others.</li></ol>"),
        /** No type is published for it, so that no sum of devices exists. */
        DIAGNOSTICS(
                "",
                "Diagnostic logs in IoT Hub should be enabled",
                "Low",
                "<ol><li>Open Diagnostic settings of the hub.</li><li>Add a setting.</li></ol>");

        private final String type;
        private final String title;
        private final String severity;
        private final String remedy;

        Kind(String type, String title, String severity, String remedy) {
            this.type = type;
            this.title = title;
            this.severity = severity;
            this.remedy = remedy;
        }

        String severity() {
            return severity;
        }

        boolean isSummed() {
            return !type.isEmpty();
        }

        String type() {
            return type;
        }
    }

    /** All that there is to say about a hub. */
    static List<Finding> of(EmulatedHub hub) {
        int sharing = sharing(hub.devices());
        return List.of(
                new Finding(Kind.SHARED_CREDENTIALS, sharing, hub.devices().size() - sharing),
                ofHub(Kind.IP_FILTER, hub.security().ipFilterDenies()),
                ofHub(Kind.DIAGNOSTICS, hub.security().diagnostics()));
    }

    private static Finding ofHub(Kind kind, boolean healthy) {
        return new Finding(kind, healthy ? 0 : 1, healthy ? 1 : 0);
    }

    boolean isOpen() {
        return unhealthy > 0;
    }

    /** How many identities have a key or thumbprint that another one has, too. */
    private static int sharing(List<Identity> devices) {
        Map<String, Integer> users = new HashMap<>();
        for (Identity each : devices) {
            own(each).forEach(credential -> users.merge(credential, 1, Integer::sum));
        }
        return (int) devices.stream()
                .filter(each -> own(each).stream().anyMatch(credential -> users.getOrDefault(credential, 0) > 1))
                .count();
    }

    private static Set<String> own(Identity device) {
        IdentityState state = device.state();
        return state.credentials().stream().filter(each -> !each.isBlank()).collect(Collectors.toSet());
    }

    /** As Defender for Cloud tells it. */
    ObjectNode assessment(EmulatedHub hub, Instant since) {
        String name = UUID.nameUUIDFromBytes(kind.title.getBytes(StandardCharsets.UTF_8))
                .toString();
        ObjectNode json = ArmJson.object()
                .put("id", hub.id() + "/providers/Microsoft.Security/assessments/" + name)
                .put("name", name)
                .put("type", "Microsoft.Security/assessments");
        ObjectNode properties = json.putObject("properties").put("displayName", kind.title);
        properties.putObject("resourceDetails").put("source", "Azure").put("id", hub.id());
        properties
                .putObject("status")
                .put("code", isOpen() ? "Unhealthy" : "Healthy")
                .put("firstEvaluationDate", since.toString())
                .put("statusChangeDate", since.toString());
        properties
                .putObject("links")
                .put("azurePortalUri", "portal.azure.com/#view/Microsoft_Azure_Security/AssessmentBlade/id/" + name);
        properties
                .putObject("metadata")
                .put("displayName", kind.title)
                .put("severity", kind.severity)
                .put("assessmentType", "BuiltIn")
                .put("remediationDescription", kind.remedy)
                .putArray("categories")
                .add("IoT");
        return json;
    }

    /** As a solution sums it up; texts are empty there, as in the published samples. */
    ObjectNode sum(String solution) {
        ObjectNode json = ArmJson.object()
                .put("id", solution + "/analyticsModels/default/aggregatedRecommendations/" + kind.type)
                .put("name", kind.type)
                .put("type", "Microsoft.Security/IoTSecurityAggregatedRecommendation");
        json.putObject("properties")
                .put("recommendationName", kind.type)
                .put("recommendationDisplayName", kind.title)
                .put("description", "")
                .put("recommendationTypeId", "{00000000-0000-0000-0000-000000000000}")
                .put("detectedBy", "Microsoft")
                .put("remediationSteps", "")
                .put("reportedSeverity", kind.severity)
                .put("healthyDevices", healthy)
                .put("unhealthyDeviceCount", unhealthy)
                .put(
                        "logAnalyticsQuery",
                        "SecurityRecommendation | where RecommendationName == '%s'".formatted(kind.type));
        return json;
    }
}
