package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.cloud.CloudRoute.Reply;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Boards of a tenant and how they get there, once and for ever; cloud-services §1.3, 14 to 20, and §1.4. */
final class ClaimRoutes {
    private static final String DEVICES = "/v2/tenants/{tenant}/devices";
    private static final int LARGEST_BULK = 1000;

    private final EmulatedCloud cloud;

    ClaimRoutes(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    List<CloudRoute> all() {
        Optional<Role> reader = Optional.of(Role.READER);
        Optional<Role> contributor = Optional.of(Role.CONTRIBUTOR);
        return List.of(
                new CloudRoute("GET", DEVICES, reader, call -> devices(call, _ -> true)),
                new CloudRoute("PUT", DEVICES, contributor, this::claimAll),
                new CloudRoute(
                        "GET",
                        DEVICES + "/{device}",
                        reader,
                        call -> Reply.ok(owned(call).json())),
                new CloudRoute("PUT", DEVICES + "/{device}/claim", contributor, this::claim),
                new CloudRoute("PUT", DEVICES + "/{device}/devicegroup", contributor, this::move),
                new CloudRoute("GET", DEVICES + "/{device}/images", reader, this::images),
                new CloudRoute("GET", "/v2/tenants/{tenant}/devicegroups/{group}/devices", reader, this::ofGroup),
                new CloudRoute("GET", "/v2/tenants/{tenant}/products/{product}/devices", reader, this::ofProduct));
    }

    private Reply devices(CloudCall call, Predicate<CloudDevice> wanted) throws CloudRefusal {
        return Pages.of(
                call,
                cloud.devices().stream()
                        .filter(device -> belongs(device, call.inTenant()))
                        .filter(wanted)
                        .map(CloudDevice::json));
    }

    private Reply ofGroup(CloudCall call) throws CloudRefusal {
        UUID group = call.inTenant().group(call.id("group")).id();
        return devices(call, device -> device.group().equals(Optional.of(group)));
    }

    private Reply ofProduct(CloudCall call) throws CloudRefusal {
        UUID product = call.inTenant().product(call.id("product")).id();
        return devices(call, device -> device.product().equals(Optional.of(product)));
    }

    private Reply claim(CloudCall call) throws CloudRefusal {
        List<String> one = List.of(call.deviceId("device"));
        return begin(call, CloudOperation.Type.DEVICE_CLAIM, one, new CloudWork.Claim(one));
    }

    private Reply claimAll(CloudCall call) throws CloudRefusal {
        List<String> deviceIds = deviceIds(call);
        return begin(call, CloudOperation.Type.BULK_DEVICE_CLAIM, deviceIds, new CloudWork.Claim(deviceIds));
    }

    /** Claims into a group at once, which only Azure can. */
    Reply claimInto(CloudCall call) throws CloudRefusal {
        List<String> deviceIds = deviceIds(call);
        UUID group = call.inTenant().group(call.id("group")).id();
        return begin(call, CloudOperation.Type.BULK_DEVICE_CLAIM, deviceIds, new CloudWork.ClaimInto(deviceIds, group));
    }

    /** Takes a board out of its group, which only Azure can. */
    Reply moveOut(CloudCall call) throws CloudRefusal {
        return Reply.accepted(cloud.begin(
                call.inTenant().id(),
                CloudOperation.Type.DEVICE_UPDATE_DEVICE_GROUP,
                new CloudWork.MoveOut(owned(call).id())));
    }

    private static List<String> deviceIds(CloudCall call) throws CloudRefusal {
        JsonNode body = call.body();
        if (!body.isArray() || body.isEmpty() || body.size() > LARGEST_BULK) {
            throw CloudRefusal.badRequest("The body is no list of 1 to %d device IDs.".formatted(LARGEST_BULK));
        }
        List<String> deviceIds = new ArrayList<>();
        for (JsonNode each : body) {
            deviceIds.add(CloudCall.deviceIdOf(each.asText()));
        }
        return deviceIds;
    }

    /** Which of the two ways a real service refuses a claim is not known (cloud-services §8). */
    private Reply begin(CloudCall call, CloudOperation.Type type, List<String> deviceIds, CloudWork work)
            throws CloudRefusal {
        if (cloud.faults().active(CloudFault.CLAIM_ERROR_STYLE_HTTP)) {
            for (String deviceId : deviceIds) {
                cloud.claimable(deviceId, call.inTenant());
            }
        }
        return Reply.accepted(cloud.begin(call.inTenant().id(), type, work));
    }

    private Reply move(CloudCall call) throws CloudRefusal {
        CloudDevice device = owned(call);
        DeviceGroup group = call.inTenant().group(CloudCall.guid(call.body().asText()));
        return Reply.accepted(cloud.begin(
                call.inTenant().id(),
                CloudOperation.Type.DEVICE_UPDATE_DEVICE_GROUP,
                new CloudWork.Move(device.id(), group.id())));
    }

    /** What the newest deployment of the board's group wants on it. */
    private Reply images(CloudCall call) throws CloudRefusal {
        Optional<UUID> group = owned(call).group();
        List<JsonNode> images = new ArrayList<>();
        if (group.isPresent()) {
            for (Deployment newest : call.inTenant().group(group.get()).deployments().stream()
                    .limit(1)
                    .toList()) {
                for (UUID image : newest.images()) {
                    images.add(call.inTenant().image(image).json());
                }
            }
        }
        return Pages.of(call, images.stream());
    }

    private CloudDevice owned(CloudCall call) throws CloudRefusal {
        String deviceId = call.deviceId("device");
        return cloud.device(deviceId)
                .filter(device -> belongs(device, call.inTenant()))
                .orElseThrow(() -> CloudRefusal.notFound("Device Id '" + deviceId + "'"));
    }

    private static boolean belongs(CloudDevice device, Tenant tenant) {
        return device.tenant().equals(Optional.of(tenant.id()));
    }
}
