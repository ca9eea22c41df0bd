package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Changes a device group; what is absent in the change stays as it is.
 *
 * @param group as {@link OpenTenant#group} takes it
 */
public record UpdateDeviceGroup(Optional<String> tenant, String group, DeviceGroupChange change)
        implements CloudCommand<NamedGroup> {
    @Override
    public NamedGroup run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        NamedGroup found = open.group(group);
        return new NamedGroup(open.groups().change(found.id(), change), found.product());
    }

    @Override
    public String asText() {
        return "device-group update " + CommandText.option("--device-group", group)
                + GroupWords.text(change, "--new-name", "--new-description")
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
