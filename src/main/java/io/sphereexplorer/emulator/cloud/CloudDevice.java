package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.scenario.CloudState.CheckInState;
import io.sphereexplorer.emulator.scenario.CloudState.DeviceState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A board as the service knows it.
 *
 * @param state its ID in lower case; whether a tenant was created with it, which works once in its life; what it told
 *     at its last check, if there was one
 */
record CloudDevice(DeviceState state) {
    /** A board that nobody has claimed. */
    static CloudDevice unclaimed(String id) {
        return new CloudDevice(
                new DeviceState(id, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    String id() {
        return state.id();
    }

    boolean hasMadeTenant() {
        return state.hasMadeTenant();
    }

    Optional<UUID> tenant() {
        return state.tenant();
    }

    Optional<UUID> product() {
        return state.product();
    }

    Optional<UUID> group() {
        return state.group();
    }

    CloudDevice havingMadeTenant() {
        return new CloudDevice(new DeviceState(id(), true, tenant(), product(), group(), state.checkIn()));
    }

    CloudDevice claimedInto(UUID owner) {
        return new CloudDevice(
                new DeviceState(id(), hasMadeTenant(), Optional.of(owner), product(), group(), state.checkIn()));
    }

    CloudDevice in(DeviceGroup chosen) {
        return new CloudDevice(new DeviceState(
                id(),
                hasMadeTenant(),
                tenant(),
                Optional.of(chosen.product()),
                Optional.of(chosen.id()),
                state.checkIn()));
    }

    CloudDevice outOfGroup() {
        return new CloudDevice(
                new DeviceState(id(), hasMadeTenant(), tenant(), Optional.empty(), Optional.empty(), state.checkIn()));
    }

    CloudDevice after(CheckInState checkIn) {
        return new CloudDevice(
                new DeviceState(id(), hasMadeTenant(), tenant(), product(), group(), Optional.of(checkIn)));
    }

    ObjectNode json() {
        Optional<CheckInState> news = state.checkIn();
        return CloudJson.object()
                .put("DeviceId", id())
                .put("TenantId", tenant().map(UUID::toString).orElse(null))
                .put("ProductId", product().map(UUID::toString).orElse(null))
                .put("DeviceGroupId", group().map(UUID::toString).orElse(null))
                .put("ChipSku", 0)
                .put(
                        "LastAvailableOSVersion",
                        news.map(CheckInState::availableOs).orElse(null))
                .put(
                        "LastInstalledOSVersion",
                        news.map(CheckInState::installedOs).orElse(null))
                .put(
                        "LastOSUpdateUTC",
                        news.flatMap(CheckInState::updated)
                                .map(Instant::toString)
                                .orElse(null))
                .put(
                        "LastUpdateRequestUTC",
                        news.map(CheckInState::at).map(Instant::toString).orElse(null));
    }
}
