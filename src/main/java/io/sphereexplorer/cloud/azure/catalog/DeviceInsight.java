package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.sphere.ErrorReport;
import java.time.Instant;
import java.util.Objects;

/** Something that happened to a board, as Azure tells it; cloud-services §2.3. */
record DeviceInsight(
        String deviceId,
        String description,
        Instant startTimestampUtc,
        Instant endTimestampUtc,
        String eventCategory,
        String eventClass,
        String eventType,
        int eventCount) {
    DeviceInsight {
        Objects.requireNonNull(deviceId);
        Objects.requireNonNull(startTimestampUtc);
        Objects.requireNonNull(endTimestampUtc);
        Objects.requireNonNull(eventClass);
        Objects.requireNonNull(eventType);
    }

    ErrorReport report() {
        return new ErrorReport(
                deviceId,
                eventType,
                eventClass,
                eventCategory,
                eventCount,
                description,
                startTimestampUtc.getEpochSecond(),
                endTimestampUtc.getEpochSecond());
    }
}
