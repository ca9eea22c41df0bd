package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import java.util.List;
import java.util.Locale;

/** What a tenant knows of its devices, as answers; device IDs in upper case, as the azsphere tool prints them. */
final class FleetAnswers {
    private static final String[] DEVICE = {
        "deviceId", "Device ID",
        "tenantId", "Tenant ID",
        "productId", "Product ID",
        "deviceGroupId", "Device group ID",
        "lastAvailableOSVersion", "Last available OS version",
        "lastInstalledOSVersion", "Last installed OS version",
        "lastOSUpdateUTC", "Last OS update (UTC)",
        "lastUpdateRequestUTC", "Last update request (UTC)"
    };

    private FleetAnswers() {}

    static Answer devices(List<ClaimedDevice> devices) {
        List<ObjectNode> entries = devices.stream().map(FleetAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No devices found.", DEVICE))
                .showing("deviceId", "productId", "deviceGroupId");
    }

    static Answer device(ClaimedDevice device) {
        ObjectNode entry = entry(device);
        return Answer.object(entry, TextLines.of(entry, DEVICE));
    }

    private static ObjectNode entry(ClaimedDevice device) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("deviceId", device.deviceId().toUpperCase(Locale.ROOT))
                .put("tenantId", device.tenantId().toString());
        device.productId().ifPresent(id -> entry.put("productId", id.toString()));
        device.deviceGroupId().ifPresent(id -> entry.put("deviceGroupId", id.toString()));
        device.lastAvailableOsVersion().ifPresent(version -> entry.put("lastAvailableOSVersion", version));
        device.lastInstalledOsVersion().ifPresent(version -> entry.put("lastInstalledOSVersion", version));
        device.lastOsUpdate().ifPresent(time -> entry.put("lastOSUpdateUTC", time.toString()));
        device.lastUpdateRequest().ifPresent(time -> entry.put("lastUpdateRequestUTC", time.toString()));
        return entry;
    }
}
