package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.device.DeviceId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a device was before it was set up for something, as far as it can be brought back.
 *
 * @param tenant that it is claimed into
 * @param group that it was in; empty if in none, to which there is no way back
 * @param capabilities that it had and that the service makes files for
 */
public record DeviceBefore(DeviceId device, UUID tenant, Optional<UUID> group, Set<Capability> capabilities) {
    public DeviceBefore {
        capabilities = Set.copyOf(capabilities);
    }
}
