package io.sphereexplorer.command.deployment;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what was deployed to a device group, the newest first.
 *
 * @param group as {@link OpenTenant#group} takes it
 */
public record ListDeployments(Optional<String> tenant, String group) implements CloudCommand<List<Deployment>> {
    static List<Deployment> all(OpenTenant open, UUID group) throws CloudException {
        List<Deployment> all = new ArrayList<>();
        open.groups().deployments(group, all::addAll);
        all.sort(Comparator.comparing(
                (Deployment each) -> each.deploymentDateUtc().orElse(Instant.MIN), Comparator.reverseOrder()));
        return all;
    }

    @Override
    public List<Deployment> run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.READER);
        return all(open, open.group(group).id());
    }

    @Override
    public String asText() {
        return "device-group deployment list " + CommandText.option("--device-group", group)
                + CommandText.option("--tenant", tenant);
    }
}
