package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A board as the service knows it.
 *
 * @param id 128 hexadecimal digits in lower case
 * @param hasMadeTenant whether a tenant was created with it, which works once in its life
 */
record CloudDevice(
        String id, boolean hasMadeTenant, Optional<UUID> tenant, Optional<UUID> product, Optional<UUID> group) {
    /** A board that nobody has claimed. */
    static CloudDevice unclaimed(String id) {
        return new CloudDevice(id, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    CloudDevice havingMadeTenant() {
        return new CloudDevice(id, true, tenant, product, group);
    }

    CloudDevice claimedInto(UUID owner) {
        return new CloudDevice(id, hasMadeTenant, Optional.of(owner), product, group);
    }

    CloudDevice in(DeviceGroup chosen) {
        return new CloudDevice(id, hasMadeTenant, tenant, Optional.of(chosen.product()), Optional.of(chosen.id()));
    }

    /** @param news what the board told at its last check; a board that never did has none */
    ObjectNode json(Optional<CheckIn> news) {
        ObjectNode json = CloudJson.object()
                .put("DeviceId", id)
                .put("TenantId", tenant.map(UUID::toString).orElse(null))
                .put("ProductId", product.map(UUID::toString).orElse(null))
                .put("DeviceGroupId", group.map(UUID::toString).orElse(null))
                .put("ChipSku", 0);
        return json.put("LastAvailableOSVersion", news.map(CheckIn::availableOs).orElse(null))
                .put("LastInstalledOSVersion", news.map(CheckIn::installedOs).orElse(null))
                .put(
                        "LastOSUpdateUTC",
                        news.flatMap(CheckIn::updated).map(Instant::toString).orElse(null))
                .put(
                        "LastUpdateRequestUTC",
                        news.map(CheckIn::at).map(Instant::toString).orElse(null));
    }

    /** What a board tells the service when it asks for updates. */
    record CheckIn(Instant at, String availableOs, String installedOs, Optional<Instant> updated) {}
}
