package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.ProductApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The products of a tenant; cloud-services §1.3, 21 to 24. */
final class LegacyProducts implements ProductApi {
    private final SphereCalls calls;
    private final String products;

    LegacyProducts(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        products = "/v2/tenants/" + tenant + "/products";
    }

    @Override
    public void list(Consumer<List<Product>> onPage) throws CloudException {
        calls.pages(products, new TypeReference<Page<Product>>() {}, onPage);
    }

    @Override
    public Product show(UUID product) throws CloudException {
        return calls.get(products + "/" + product, new TypeReference<Product>() {});
    }

    @Override
    public Operation create(String name, String description) throws CloudException {
        return create(name, description, true);
    }

    @Override
    public Operation create(String name, String description, boolean withDefaultGroups) throws CloudException {
        var body = Map.of("Name", name, "Description", description, "CreateDefaultGroups", withDefaultGroups);
        return calls.send("POST", products, body, LegacyOperations.OPERATION);
    }

    @Override
    public Operation delete(UUID product) throws CloudException {
        return calls.send("DELETE", products + "/" + product, LegacyOperations.OPERATION);
    }
}
