package io.sphereexplorer.cloud.sphere;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that happened to a board, as often as it did so in a day; cloud-services §1.4.
 *
 * @param eventType "planned" or "unplanned"
 * @param eventClass "OS" or "application"
 * @param startTimestampInUnix seconds since 1970
 * @param endTimestampInUnix seconds since 1970
 */
public record ErrorReport(
        String deviceId,
        String eventType,
        String eventClass,
        String eventCategory,
        int eventCount,
        String description,
        long startTimestampInUnix,
        long endTimestampInUnix) {
    public ErrorReport {
        deviceId = Objects.requireNonNull(deviceId).toLowerCase(Locale.ROOT);
        Objects.requireNonNull(eventType);
        Objects.requireNonNull(eventClass);
        eventCategory = Objects.requireNonNullElse(eventCategory, "");
        description = Objects.requireNonNullElse(description, "");
    }
}
