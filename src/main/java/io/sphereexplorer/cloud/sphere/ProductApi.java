package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The products of a tenant; cloud-services §1.3, 21 to 24. */
public final class ProductApi {
    private final SphereCalls calls;
    private final String products;

    ProductApi(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        products = "/v2/tenants/" + tenant + "/products";
    }

    public void list(Consumer<List<Product>> onPage) throws CloudException {
        calls.pages(products, new TypeReference<Page<Product>>() {}, onPage);
    }

    public Product show(UUID product) throws CloudException {
        return calls.get(products + "/" + product, new TypeReference<Product>() {});
    }

    /** Begins to create a product with the five usual device groups. */
    public Operation create(String name, String description) throws CloudException {
        return create(name, description, true);
    }

    /**
     * Begins to create a product.
     *
     * @param withDefaultGroups whether it gets the five usual device groups
     */
    public Operation create(String name, String description, boolean withDefaultGroups) throws CloudException {
        var body = Map.of("Name", name, "Description", description, "CreateDefaultGroups", withDefaultGroups);
        return calls.send("POST", products, body, OperationApi.OPERATION);
    }

    public Operation delete(UUID product) throws CloudException {
        return calls.send("DELETE", products + "/" + product, OperationApi.OPERATION);
    }
}
