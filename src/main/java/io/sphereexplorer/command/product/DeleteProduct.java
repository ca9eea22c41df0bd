package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Deletes a product and its device groups; only an administrator may.
 *
 * @param product by name or ID
 */
public record DeleteProduct(Optional<String> tenant, String product) implements CloudCommand<Product> {
    @Override
    public Product run(Session session) throws IOException {
        OpenTenant open = OpenTenant.of(session, tenant, Role.ADMINISTRATOR);
        Product found = open.product(product);
        open.await(open.products().delete(found.id()));
        return found;
    }

    @Override
    public String asText() {
        return "product delete " + CommandText.option("--product", product) + " --force"
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
