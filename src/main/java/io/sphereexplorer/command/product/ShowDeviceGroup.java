package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one device group.
 *
 * @param group as {@link OpenTenant#group} takes it
 */
public record ShowDeviceGroup(Optional<String> tenant, String group) implements CloudCommand<NamedGroup> {
    @Override
    public NamedGroup run(Session session) throws IOException {
        return OpenTenant.of(session, tenant, Role.READER).group(group);
    }

    @Override
    public String asText() {
        return "device-group show " + CommandText.option("--device-group", group)
                + CommandText.option("--tenant", tenant);
    }
}
