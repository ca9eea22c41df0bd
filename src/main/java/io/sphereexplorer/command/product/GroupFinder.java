package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.NameException;
import io.sphereexplorer.command.NameException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds device groups of a tenant by what people call them. */
record GroupFinder(OpenTenant tenant) {
    /** Those of one product, or of all. */
    List<NamedGroup> all(Optional<String> product) throws IOException {
        return product.isPresent() ? of(tenant.product(product.get())) : all();
    }

    NamedGroup find(String pathOrId) throws IOException {
        if (OpenTenant.isId(pathOrId)) {
            return named(tenant.groups().show(UUID.fromString(pathOrId)));
        }
        int slash = pathOrId.indexOf('/');
        String name = pathOrId.substring(slash + 1);
        List<NamedGroup> among = slash < 0 ? all() : of(tenant.product(pathOrId.substring(0, slash)));
        List<NamedGroup> found = among.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .toList();
        if (found.size() > 1) {
            throw NameException.several(Kind.GROUP, pathOrId, tellingApart(found));
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> NameException.none(
                        Kind.GROUP,
                        pathOrId,
                        among.stream().map(NamedGroup::path).toList()));
    }

    /** Their paths; their IDs if the paths are the same. */
    private static List<String> tellingApart(List<NamedGroup> groups) {
        List<String> paths = groups.stream().map(NamedGroup::path).toList();
        return paths.stream().distinct().count() == paths.size()
                ? paths
                : groups.stream().map(each -> each.id().toString()).toList();
    }

    private NamedGroup named(DeviceGroup group) throws CloudException {
        Optional<UUID> product = group.productId();
        return new NamedGroup(
                group,
                product.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tenant.products().show(product.get()).name()));
    }

    private List<NamedGroup> of(Product product) throws CloudException {
        List<NamedGroup> found = new ArrayList<>();
        tenant.groups()
                .ofProduct(
                        product.id(),
                        page -> page.forEach(each -> found.add(new NamedGroup(each, Optional.of(product.name())))));
        return found;
    }

    private List<NamedGroup> all() throws CloudException {
        Map<UUID, String> names = tenant.allProducts().stream()
                .collect(Collectors.toMap(Product::id, Product::name, (first, _) -> first));
        List<NamedGroup> found = new ArrayList<>();
        tenant.groups()
                .list(page -> page.forEach(
                        each -> found.add(new NamedGroup(each, each.productId().map(names::get)))));
        return found;
    }
}
