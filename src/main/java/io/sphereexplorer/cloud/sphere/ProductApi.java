package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The products of a tenant; cloud-services §1.3, 21 to 24. */
public interface ProductApi {
    void list(Consumer<List<Product>> onPage) throws CloudException;

    Product show(UUID product) throws CloudException;

    /** Begins to create a product with the five usual device groups. */
    Operation create(String name, String description) throws CloudException;

    /**
     * Begins to create a product.
     *
     * @param withDefaultGroups whether it gets the five usual device groups
     */
    Operation create(String name, String description, boolean withDefaultGroups) throws CloudException;

    Operation delete(UUID product) throws CloudException;
}
