package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** What is to be different about a device group; what is absent stays as it is. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeviceGroupChange(
        Optional<String> name,
        Optional<String> description,
        Optional<DeviceGroup.OsFeed> osFeedType,
        Optional<DeviceGroup.UpdatePolicy> updatePolicy,
        Optional<Boolean> allowCrashDumpsCollection) {}
