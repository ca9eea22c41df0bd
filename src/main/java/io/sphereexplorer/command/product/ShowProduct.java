package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one product.
 *
 * @param product by name or ID
 */
public record ShowProduct(Optional<String> tenant, String product) implements CloudCommand<Product> {
    @Override
    public Product run(Session session) throws IOException {
        return OpenTenant.of(session, tenant, Role.READER).product(product);
    }

    @Override
    public String asText() {
        return "product show " + CommandText.option("--product", product) + CommandText.option("--tenant", tenant);
    }
}
