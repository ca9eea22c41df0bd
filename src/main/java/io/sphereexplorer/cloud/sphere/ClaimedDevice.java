package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A board as its tenant knows it. Versions and times come from the board's daily check, so a new one has none.
 *
 * @param deviceId 128 hexadecimal digits in lower case
 */
public record ClaimedDevice(
        String deviceId,
        UUID tenantId,
        Optional<UUID> productId,
        Optional<UUID> deviceGroupId,
        @JsonProperty("LastAvailableOSVersion") Optional<String> lastAvailableOsVersion,
        @JsonProperty("LastInstalledOSVersion") Optional<String> lastInstalledOsVersion,
        @JsonProperty("LastOSUpdateUTC") Optional<Instant> lastOsUpdate,
        @JsonProperty("LastUpdateRequestUTC") Optional<Instant> lastUpdateRequest) {
    public ClaimedDevice {
        deviceId = Objects.requireNonNull(deviceId).toLowerCase(Locale.ROOT);
        Objects.requireNonNull(tenantId);
    }
}
