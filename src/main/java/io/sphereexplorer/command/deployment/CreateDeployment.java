package io.sphereexplorer.command.deployment;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Has the boards of a device group run images that the service keeps, in the place of what they ran before.
 *
 * @param group as {@link OpenTenant#group} takes it
 * @param images IDs, at least one
 */
public record CreateDeployment(Optional<String> tenant, String group, List<UUID> images)
        implements CloudCommand<Deployment> {
    public CreateDeployment {
        images = List.copyOf(images);
    }

    @Override
    public Deployment run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        UUID target = open.group(group).id();
        open.await(open.groups().deploy(target, images));
        return ListDeployments.all(open, target).stream()
                .filter(each -> Set.copyOf(each.deployedImages()).equals(Set.copyOf(images)))
                .findFirst()
                .orElseThrow(() -> new CloudException.BadAnswer("the group does not list the deployment"));
    }

    @Override
    public String asText() {
        return "device-group deployment create " + CommandText.option("--device-group", group) + " --images "
                + images.stream().map(UUID::toString).collect(Collectors.joining(" "))
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
