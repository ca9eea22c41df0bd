package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.scenario.CloudState.CheckInState;
import io.sphereexplorer.emulator.world.HubService;
import io.sphereexplorer.emulator.world.UpdateService;
import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the cloud tells boards: nothing to those that nobody has claimed, to others what the update policy of their group
 * and its newest deployment want. Thread-safe.
 */
public record DeviceUpdates(EmulatedCloud cloud) implements UpdateService {
    @Override
    public boolean admits(String deviceId) {
        synchronized (cloud) {
            cloud.advance();
            return claimed(deviceId).isPresent();
        }
    }

    @Override
    public Wanted ask(CheckIn checkIn) {
        synchronized (cloud) {
            cloud.advance();
            Optional<CloudDevice> device = claimed(checkIn.deviceId());
            device.ifPresent(asking -> cloud.store(asking.after(news(checkIn, asking))));
            return device.map(this::wanted).orElse(Wanted.NOTHING);
        }
    }

    @Override
    public Optional<HubService> hubs() {
        return Optional.of(new BoardHubs(cloud));
    }

    private Optional<CloudDevice> claimed(String deviceId) {
        return cloud.device(deviceId).filter(device -> device.tenant().isPresent());
    }

    private static CheckInState news(CheckIn checkIn, CloudDevice device) {
        Optional<CheckInState> before = device.state().checkIn();
        return new CheckInState(
                checkIn.at(),
                checkIn.availableOs(),
                checkIn.installedOs(),
                checkIn.updated().or(() -> before.flatMap(CheckInState::updated)));
    }

    /** A board without a group gets the operating system only. */
    private Wanted wanted(CloudDevice device) {
        Optional<Tenant> tenant = device.tenant().flatMap(cloud::tenant);
        Optional<DeviceGroup> group = device.group()
                .flatMap(id -> tenant.flatMap(owner -> owner.groups().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()));
        if (tenant.isEmpty() || group.isEmpty()) {
            return Wanted.NEWEST_OS;
        }
        return switch (group.get().settings().updatePolicy()) {
            case DeviceGroup.NO_UPDATES -> Wanted.NOTHING;
            case DeviceGroup.OPERATING_SYSTEM_ONLY -> Wanted.NEWEST_OS;
            default -> new Wanted(true, deployed(tenant.get(), group.get()));
        };
    }

    private static List<ByteString> deployed(Tenant tenant, DeviceGroup group) {
        List<UUID> newest = group.deployments().stream()
                .limit(1)
                .flatMap(deployment -> deployment.images().stream())
                .toList();
        return tenant.images().stream()
                .filter(each -> newest.contains(each.image().image()))
                .map(each -> each.image().file())
                .toList();
    }
}
