package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A board as Azure shows it; cloud-services §2.3. Its ID tells the product and the group that it is in. */
record DeviceResource(ResourceId id, String name, Optional<Properties> properties) {
    DeviceResource {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    /** What it told when it was last seen. */
    record Properties(
            Optional<String> deviceId,
            Optional<String> lastAvailableOsVersion,
            Optional<String> lastInstalledOsVersion,
            Optional<Instant> lastOsUpdateUtc,
            Optional<Instant> lastUpdateRequestUtc) {}

    boolean is(String deviceId) {
        return deviceId().equalsIgnoreCase(deviceId);
    }

    ClaimedDevice device(UUID tenant) {
        return new ClaimedDevice(
                deviceId(),
                tenant,
                product().map(ResourceId::uuid),
                group().map(ResourceId::uuid),
                properties.flatMap(Properties::lastAvailableOsVersion),
                properties.flatMap(Properties::lastInstalledOsVersion),
                properties.flatMap(Properties::lastOsUpdateUtc),
                properties.flatMap(Properties::lastUpdateRequestUtc));
    }

    Optional<ResourceId> product() {
        return id.within(ResourceId.PRODUCTS);
    }

    Optional<ResourceId> group() {
        return id.within(ResourceId.GROUPS);
    }

    private String deviceId() {
        return properties.flatMap(Properties::deviceId).orElse(name);
    }
}
