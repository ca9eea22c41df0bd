package io.sphereexplorer.emulator.defender;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.HubEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** An alert: what happened at a hub, and of which kind that is. */
record Raised(EmulatedHub hub, AlertKind kind, HubEvent event) {
    /** The same for the same event, however often it happens. */
    String name() {
        String what = String.join(
                "\n",
                hub.id(),
                kind.type(),
                event.subject(),
                event.detail(),
                event.first().toString());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    LocalDate day() {
        return LocalDate.ofInstant(event.first(), ZoneOffset.UTC);
    }

    /** Under which its day is summed up. */
    String sum() {
        return kind.type() + "/" + day();
    }

    String entity() {
        return kind.isOfDevice() ? event.subject() : hub.name();
    }

    private String id() {
        return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Security/locations/%s/alerts/%s"
                .formatted(PracticeSubscription.ID, hub.resourceGroup(), hub.location(), name());
    }

    ObjectNode json(String status) {
        ObjectNode json =
                ArmJson.object().put("id", id()).put("name", name()).put("type", "Microsoft.Security/Locations/alerts");
        ObjectNode properties = json.putObject("properties")
                .put("alertType", kind.type())
                .put("systemAlertId", name())
                .put("alertDisplayName", kind.title())
                .put("description", "%s: %s".formatted(event.subject(), event.detail()))
                .put("severity", kind.severity())
                .put("intent", "Unknown")
                .put("status", status)
                .put("startTimeUtc", event.first().toString())
                .put("endTimeUtc", event.last().toString())
                .put("timeGeneratedUtc", generated().toString())
                .put("vendorName", "Microsoft")
                .put("isIncident", false)
                .put("compromisedEntity", entity())
                .put("alertUri", "https://portal.azure.com/#view/Microsoft_Azure_Security/AlertBlade/id/" + name());
        kind.steps().forEach(properties.putArray("remediationSteps")::add);
        properties
                .putArray("resourceIdentifiers")
                .addObject()
                .put("type", "AzureResource")
                .put("azureResourceId", hub.id());
        properties.putArray("entities");
        properties.putObject("extendedProperties");
        return json;
    }

    /** When it can be seen. */
    Instant generated() {
        return event.first().plus(EmulatedDefender.DELAY);
    }

    /** As a solution lists it. */
    ObjectNode occurrence(String solution) {
        ObjectNode json = ArmJson.object()
                .put("id", solution + "/iotAlerts/" + name())
                .put("name", name())
                .put("type", "Microsoft.Security/iotAlerts");
        ObjectNode properties = json.putObject("properties")
                .put("systemAlertId", name())
                .put("compromisedEntity", entity())
                .put("alertType", kind.type())
                .put("startTimeUtc", event.first().toString())
                .put("endTimeUtc", event.last().toString());
        properties.putArray("entities");
        properties.putObject("extendedProperties");
        return json;
    }
}
