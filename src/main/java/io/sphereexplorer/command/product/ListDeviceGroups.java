package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads which device groups there are.
 *
 * @param product by name or ID; those of all products if empty
 */
public record ListDeviceGroups(Optional<String> tenant, Optional<String> product)
        implements CloudCommand<List<NamedGroup>> {
    @Override
    public List<NamedGroup> run(Session session) throws IOException {
        return new GroupFinder(OpenTenant.of(session, tenant, Role.READER)).all(product);
    }

    @Override
    public String asText() {
        return product.map(name -> "product device-group list " + CommandText.option("--product", name))
                        .orElse("device-group list")
                + CommandText.option("--tenant", tenant);
    }
}
