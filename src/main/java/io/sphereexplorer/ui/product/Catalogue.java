package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.NamedGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a tenant was read to have, sorted by name.
 *
 * @param tenant with the role of whoever read it
 */
record Catalogue(Tenant tenant, List<Product> products, List<NamedGroup> groups) {
    Catalogue {
        products = products.stream()
                .sorted(Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        groups = List.copyOf(groups); // the service has an order of its own, from the bench to the field
    }

    /** A product or one of its groups; a group may have no product that is listed. */
    record Place(Optional<Product> product, Optional<NamedGroup> group) {
        UUID id() {
            return group.map(NamedGroup::id).or(() -> product.map(Product::id)).orElseThrow();
        }

        String name() {
            return group.map(NamedGroup::name)
                    .or(() -> product.map(Product::name))
                    .orElseThrow();
        }
    }

    List<NamedGroup> groupsOf(Product product) {
        return groups.stream()
                .filter(each -> each.group().productId().equals(Optional.of(product.id())))
                .toList();
    }

    /** Those whose product is not listed. */
    List<NamedGroup> strays() {
        return groups.stream().filter(each -> productOf(each).isEmpty()).toList();
    }

    Optional<Place> place(UUID id) {
        Optional<Place> product = products.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> new Place(Optional.of(each), Optional.empty()));
        return product.or(() ->
                groups.stream().filter(each -> each.id().equals(id)).findFirst().map(this::place));
    }

    Place place(NamedGroup group) {
        return new Place(productOf(group), Optional.of(group));
    }

    /** With a group as the service shows it now. */
    Catalogue with(NamedGroup changed) {
        return new Catalogue(
                tenant,
                products,
                groups.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList());
    }

    /** Why this account may not do what takes that role, with its own role named; empty if it may. */
    Optional<String> forbids(Role needed) {
        if (tenant.permits(needed)) {
            return Optional.empty();
        }
        String roles = tenant.roles().isEmpty() ? Messages.text("tenants.noRole") : String.join(", ", tenant.roles());
        return Optional.of(Messages.text("products.notPermitted", tenant.name(), roles, needed.wireName()));
    }

    private Optional<Product> productOf(NamedGroup group) {
        return products.stream()
                .filter(each -> group.group().productId().equals(Optional.of(each.id())))
                .findFirst();
    }
}
