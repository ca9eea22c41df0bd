package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads which products a tenant has. */
public record ListProducts(Optional<String> tenant) implements CloudCommand<List<Product>> {
    @Override
    public List<Product> run(Session session) throws IOException {
        return OpenTenant.of(session, tenant, Role.READER).allProducts();
    }

    @Override
    public String asText() {
        return "product list" + CommandText.option("--tenant", tenant);
    }
}
