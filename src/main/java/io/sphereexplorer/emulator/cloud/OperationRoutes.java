package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.scenario.CloudState.CheckInState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work under way, and what happened to boards; cloud-services §1.3, 40 to 42. */
final class OperationRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final String TENANT = "/v2/tenants/{tenant}";
    private static final Duration REPORTED = Duration.ofDays(14);
    private static final int MOST_REPORTS = 1000;

    private final EmulatedCloud cloud;

    OperationRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                // A tenant that is being created cannot have members yet, so its operation is found without.
                new CloudRoute("GET", "/v2/tenants/{creating}/operations/{operation}", Optional.empty(), this::show),
                details(CloudOperation.Type.IMAGE_UPLOAD, "imageUpload"),
                details(CloudOperation.Type.DEPLOY_TO_DEVICE_GROUP, "deploytodevicegroup"),
                new CloudRoute("GET", TENANT + "/getDeviceInsights", READER, this::insights));
    }

    /** What is known of it is the operation itself, whose own form of details was never published. */
    private CloudRoute details(CloudOperation.Type type, String word) {
        String path = TENANT + "/operationTypes/" + word + "/operations/{operation}";
        return new CloudRoute("GET", path, READER, call -> {
            UUID id = call.id("operation");
            CloudOperation operation = cloud.operation(call.inTenant().id(), id);
            if (operation.state().type() != type.number()) {
                throw CloudRefusal.notFound("Operation '" + id + "'");
            }
            return Reply.ok(operation.json(cloud.now()));
        });
    }

    private Reply show(CloudCall call) throws CloudRefusal {
        UUID tenant = call.id("creating");
        if (cloud.tenant(tenant)
                .filter(each -> each.roles(call.caller()).isEmpty())
                .isPresent()) {
            throw CloudRefusal.notFound("Tenant '" + tenant + "'");
        }
        return Reply.ok(cloud.operation(tenant, call.id("operation")).json(cloud.now()));
    }

    /** Boards of the tenant whose system was updated lately; cloud-services §1.4. Nothing else happens to practice boards. */
    private Reply insights(CloudCall call) throws CloudRefusal {
        Instant oldest = cloud.now().minus(REPORTED);
        return Pages.of(
                call,
                cloud.devices().stream()
                        .filter(device -> device.tenant()
                                .equals(Optional.of(call.inTenant().id())))
                        .flatMap(device -> device
                                .state()
                                .checkIn()
                                .flatMap(CheckInState::updated)
                                .filter(oldest::isBefore)
                                .map(at -> updated(device, at))
                                .stream())
                        .limit(MOST_REPORTS));
    }

    private static JsonNode updated(CloudDevice device, Instant at) {
        return CloudJson.object()
                .put("DeviceId", device.id())
                .put("EventType", "planned")
                .put("EventClass", "OS")
                .put("EventCategory", "Update")
                .put("EventCount", 1)
                .put("Description", "The operating system was updated.")
                .put("StartTimestampInUnix", at.getEpochSecond())
                .put("EndTimestampInUnix", at.getEpochSecond());
    }
}
