package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Boards of a product that get the same software. */
public record DeviceGroup(
        UUID id,
        UUID tenantId,
        Optional<UUID> productId,
        String name,
        Optional<String> description,
        OsFeed osFeedType,
        UpdatePolicy updatePolicy,
        boolean allowCrashDumpsCollection,
        Optional<Deployment> currentDeployment) {
    public DeviceGroup {
        Objects.requireNonNull(id);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(name);
        Objects.requireNonNull(osFeedType);
        Objects.requireNonNull(updatePolicy);
    }

    /** Which releases of the operating system come; the order is that of the numbers on the wire. */
    public enum OsFeed {
        RETAIL,
        /** About two weeks before the others. */
        RETAIL_EVALUATION,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** Which updates come; the order is that of the numbers on the wire. */
    public enum UpdatePolicy {
        UPDATE_ALL,
        /** The operating system only. */
        NO_APPLICATION_UPDATES,
        NO_UPDATES,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
