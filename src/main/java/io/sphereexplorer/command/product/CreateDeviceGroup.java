package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import io.sphereexplorer.cloud.sphere.NewDeviceGroup;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Creates a device group; with crash dumps it takes two steps, since the service takes that only as a change.
 *
 * @param product by name or ID
 * @param settings with its name; what is absent is as usual: all updates, retail feed, no crash dumps
 */
public record CreateDeviceGroup(Optional<String> tenant, String product, DeviceGroupChange settings)
        implements CloudCommand<NamedGroup> {
    private static final String CREATING = "step.group.creating";
    private static final String CRASH_DUMPS = "step.group.crashDumps";

    private static DeviceGroup withCrashDumps(OpenTenant open, DeviceGroup created) throws StepsStopped {
        var change = new DeviceGroupChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        try {
            return open.groups().change(created.id(), change);
        } catch (CloudException e) {
            throw new StepsStopped(List.of(CREATING), CRASH_DUMPS, List.of(), e);
        }
    }

    @Override
    public NamedGroup run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        Product found = open.product(product);
        DeviceGroup created = open.groups()
                .create(new NewDeviceGroup(
                        settings.name().orElseThrow(),
                        settings.description().orElse(""),
                        found.id(),
                        settings.osFeedType().orElse(DeviceGroup.OsFeed.RETAIL),
                        settings.updatePolicy().orElse(DeviceGroup.UpdatePolicy.UPDATE_ALL)));
        return new NamedGroup(
                settings.allowCrashDumpsCollection().orElse(false) ? withCrashDumps(open, created) : created,
                Optional.of(found.name()));
    }

    @Override
    public String asText() {
        return "device-group create " + CommandText.option("--product", product)
                + GroupWords.text(settings, "--name", "--description")
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
