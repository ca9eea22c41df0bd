package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.ProductApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The products of a catalog; cloud-services §2.2. Those that the system keeps for boards in none are left out. */
final class CatalogProducts implements ProductApi {
    private static final TypeReference<Resource> PRODUCT = new TypeReference<>() {};
    private static final int CONFLICT = 409;

    private final CatalogCalls calls;

    CatalogProducts(CatalogCalls calls) {
        this.calls = calls;
    }

    /** A product as Azure shows it. */
    record Resource(ResourceId id, String name, Optional<Properties> properties) {
        /** What was said about it. */
        record Properties(Optional<String> description) {}

        Resource {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }

        Product product(UUID tenant) {
            return new Product(id.uuid(), tenant, name, properties.flatMap(Properties::description));
        }
    }

    @Override
    public void list(Consumer<List<Product>> onPage) throws CloudException {
        calls.pages(calls.root().path(ResourceId.PRODUCTS), Resource.class, page -> {
            page.forEach(each -> calls.places().learn(each.id()));
            onPage.accept(page.stream()
                    .filter(each -> !each.id().isOfSystem())
                    .map(each -> each.product(calls.tenant()))
                    .toList());
        });
    }

    @Override
    public Product show(UUID product) throws CloudException {
        return calls.get(place(product).path(), PRODUCT).product(calls.tenant());
    }

    /** Where a product is. */
    ResourceId place(UUID product) throws CloudException {
        Optional<ResourceId> known = calls.known(product);
        if (known.isEmpty()) {
            list(_ -> {});
            known = calls.known(product);
        }
        return known.orElseThrow(() -> CatalogCalls.notFound("The catalog has no such product."));
    }

    @Override
    public Operation create(String name, String description) throws CloudException {
        return create(name, description, true);
    }

    /**
     * Creates a product; with its usual groups it takes two requests, and it is done when this returns. One of that name
     * is not touched, although the request would change it.
     */
    @Override
    public Operation create(String name, String description, boolean withDefaultGroups) throws CloudException {
        ResourceId place = calls.root().child(ResourceId.PRODUCTS, name);
        if (calls.find(place.path(), PRODUCT).isPresent()) {
            throw CloudException.Refused.of(CONFLICT, "The catalog has a product '%s'.".formatted(name));
        }
        Optional<Object> body = Optional.of(Map.of("properties", Map.of("description", description)));
        if (!withDefaultGroups) {
            return calls.begin("PUT", place.path(), body);
        }
        calls.complete("PUT", place.path(), body);
        String defaults = place.path(CatalogDeviceGroups.GENERATE);
        return calls.begin("POST", defaults, Optional.empty());
    }

    @Override
    public Operation delete(UUID product) throws CloudException {
        return calls.begin("DELETE", place(product).path(), Optional.empty());
    }
}
