package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.image.PracticeCapability;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files that permit something on one board of a tenant; cloud-services §1.3, 39. Only emulated boards take them. */
final class CapabilityRoutes {
    /** Application development and field servicing; cloud-services §1.4. */
    private static final Set<Integer> HANDED_OUT = Set.of(11, 13);

    private final EmulatedCloud cloud;

    CapabilityRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        return List.of(new CloudRoute(
                "POST", "/v2/tenants/{tenant}/deviceCapabilityImage", Optional.of(Role.CONTRIBUTOR), this::file));
    }

    private Reply file(CloudCall call) throws CloudRefusal {
        String deviceId = CloudCall.deviceIdOf(call.text("DeviceId"));
        List<Integer> capabilities = capabilities(call.body().path("Capabilities"));
        boolean owned = cloud.device(deviceId)
                .flatMap(CloudDevice::tenant)
                .equals(Optional.of(call.inTenant().id()));
        if (!owned) {
            throw CloudRefusal.notFound("Device Id '" + deviceId + "'");
        }
        byte[] file = new PracticeCapability(deviceId, capabilities).octets().toByteArray();
        return Reply.ok(CloudJson.object()
                .put("SignedDeviceCapabilityImageBytes", Base64.getEncoder().encodeToString(file)));
    }

    /** None at all for a file that takes capabilities away. */
    private static List<Integer> capabilities(JsonNode list) throws CloudRefusal {
        if (!list.isArray()) {
            throw CloudRefusal.badRequest("Capabilities are missing.");
        }
        List<Integer> capabilities = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isInt() || !HANDED_OUT.contains(each.intValue()) || capabilities.contains(each.intValue())) {
                throw CloudRefusal.badRequest("Capabilities are 11, 13 or both.");
            }
            capabilities.add(each.intValue());
        }
        return capabilities;
    }
}
