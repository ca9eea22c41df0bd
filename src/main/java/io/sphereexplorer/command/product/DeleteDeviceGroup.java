package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Deletes a device group; only an administrator may.
 *
 * @param group as {@link OpenTenant#group} takes it
 */
public record DeleteDeviceGroup(Optional<String> tenant, String group) implements CloudCommand<NamedGroup> {
    @Override
    public NamedGroup run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.ADMINISTRATOR);
        NamedGroup found = open.group(group);
        open.await(open.groups().delete(found.id()));
        return found;
    }

    @Override
    public String asText() {
        return "device-group delete " + CommandText.option("--device-group", group) + " --force"
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
