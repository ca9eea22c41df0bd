package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Work under way, and what happened to boards; cloud-services §1.3, 40 to 42. */
final class OperationRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final String TENANT = "/v2/tenants/{tenant}";

    private final EmulatedCloud cloud;

    OperationRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        String details = TENANT + "/operationTypes/%s/operations/{operation}";
        return List.of(
                // A tenant that is being created cannot have members yet, so its operation is found without.
                new CloudRoute("GET", "/v2/tenants/{creating}/operations/{operation}", Optional.empty(), this::show),
                new CloudRoute("GET", details.formatted("imageUpload"), READER, this::show),
                new CloudRoute("GET", details.formatted("deploytodevicegroup"), READER, this::show),
                new CloudRoute("GET", TENANT + "/getDeviceInsights", READER, call -> Pages.of(call, Stream.of())));
    }

    private Reply show(CloudCall call) throws CloudRefusal {
        UUID tenant = call.tenant().isPresent() ? call.inTenant().id() : call.id("creating");
        if (cloud.tenant(tenant)
                .filter(each -> each.roles(call.caller()).isEmpty())
                .isPresent()) {
            throw CloudRefusal.notFound("Tenant '" + tenant + "'");
        }
        return Reply.ok(cloud.operation(tenant, call.id("operation")).json(cloud.now()));
    }
}
