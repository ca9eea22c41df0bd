package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Reads what its tenant knows of a device, which need not be attached. */
public record ShowDevice(Optional<String> tenant, DeviceId device) implements CloudCommand<ClaimedDevice> {
    @Override
    public ClaimedDevice run(Session session) throws IOException {
        return OpenTenant.of(session, tenant, Role.READER).devices().show(device.lowerCase());
    }

    @Override
    public String asText() {
        return "device show" + text(device) + CommandText.option("--tenant", tenant);
    }

    /** The option that names the device, with a blank before. */
    static String text(DeviceId device) {
        return " --device " + device.upperCase();
    }
}
