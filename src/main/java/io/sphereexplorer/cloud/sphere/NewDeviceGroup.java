package io.sphereexplorer.cloud.sphere;

import java.util.UUID;

/** A device group that does not exist yet. */
public record NewDeviceGroup(
        String name,
        String description,
        UUID productId,
        DeviceGroup.OsFeed osFeedType,
        DeviceGroup.UpdatePolicy updatePolicy) {}
