package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which images a device, which need not be attached, is meant to run. */
public record ListTargetedImages(Optional<String> tenant, DeviceId device) implements CloudCommand<List<Image>> {
    @Override
    public List<Image> run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.READER);
        List<Image> targeted = new ArrayList<>();
        open.devices().images(device.lowerCase(), targeted::addAll);
        return targeted;
    }

    @Override
    public String asText() {
        return "device image list-targeted" + ShowDevice.text(device) + CommandText.option("--tenant", tenant);
    }
}
