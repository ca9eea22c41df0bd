package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Adds the five usual device groups to a product.
 *
 * @param product by name or ID
 */
public record CreateDefaultGroups(Optional<String> tenant, String product) implements CloudCommand<List<NamedGroup>> {
    @Override
    public List<NamedGroup> run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.CONTRIBUTOR);
        Product found = open.product(product);
        return open.groups().createDefaults(found.id()).stream()
                .map(group -> new NamedGroup(group, Optional.of(found.name())))
                .toList();
    }

    @Override
    public String asText() {
        return "product device-group create-defaults " + CommandText.option("--product", product)
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
