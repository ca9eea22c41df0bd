package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves a device, which need not be attached, to a device group.
 *
 * @param group as {@link OpenTenant#group} takes it
 */
public record MoveDevice(Optional<String> tenant, DeviceId device, String group)
        implements CloudCommand<ClaimedDevice> {
    @Override
    public ClaimedDevice run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        NamedGroup target = open.group(group);
        return move(open, device, target.id());
    }

    /** @throws CloudException.BadAnswer if the service says that it is done, and shows another group */
    static ClaimedDevice move(OpenTenant open, DeviceId device, UUID group) throws CloudException {
        open.await(open.devices().move(device.lowerCase(), group));
        ClaimedDevice moved = open.devices().show(device.lowerCase());
        if (!moved.deviceGroupId().equals(Optional.of(group))) {
            throw new CloudException.BadAnswer("the device is in another group than it was moved to");
        }
        return moved;
    }

    @Override
    public String asText() {
        return "device update" + ShowDevice.text(device) + " " + CommandText.option("--device-group", group)
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
