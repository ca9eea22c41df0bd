package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.util.List;
import java.util.Optional;

/** Tenants; cloud-services §1.3, 1 to 4. */
final class TenantRoutes {
    private static final Optional<Role> READER = Optional.of(Role.READER);
    private static final int LONGEST_NAME = 50;
    private static final String ONE = "/v2/tenants/{tenant}";

    private final EmulatedCloud cloud;

    TenantRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(
                new CloudRoute("GET", "/v2/tenants", Optional.empty(), this::list),
                new CloudRoute("POST", "/v2/tenants/create", Optional.empty(), this::create),
                new CloudRoute(
                        "GET", ONE, READER, call -> Reply.ok(call.inTenant().json(call.caller()))),
                new CloudRoute("PATCH", ONE, Optional.of(Role.ADMINISTRATOR), this::rename));
    }

    private Reply list(CloudCall call) {
        return Reply.ok(
                CloudJson.list(cloud.tenantsOf(call.caller()).stream().map(tenant -> tenant.json(call.caller()))));
    }

    private Reply create(CloudCall call) throws CloudRefusal {
        String deviceId = CloudCall.deviceIdOf(call.text("DeviceId"));
        String name = name(call.text("TenantFriendlyName"));
        cloud.withoutTenant(deviceId);
        var work = new CloudWork.CreateTenant(deviceId, name, call.caller().mail());
        return Reply.ok(cloud.begin(cloud.newId("tenant"), CloudOperation.Type.TENANT_CREATION, work));
    }

    private Reply rename(CloudCall call) throws CloudRefusal {
        call.inTenant().rename(name(call.text("Name")));
        return Reply.ok(call.inTenant().json(call.caller()));
    }

    private static String name(String text) throws CloudRefusal {
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*") || text.length() > LONGEST_NAME) {
            throw CloudRefusal.badRequest("The name is not valid.");
        }
        return text;
    }
}
