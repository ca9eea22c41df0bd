package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.command.bulk.sheet.RowProblem;
import io.sphereexplorer.command.bulk.sheet.RowProblem.Kind;
import io.sphereexplorer.command.bulk.sheet.SheetRow;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The device groups of a tenant by the names of product and group, which count in any case. */
final class TenantGroups {
    private final Map<String, Map<String, UUID>> groups = new HashMap<>();

    static TenantGroups read(SphereApi service, UUID tenant) throws CloudException {
        var found = new TenantGroups();
        Map<UUID, String> products = new HashMap<>();
        service.products(tenant).list(page -> page.forEach(product -> found.add(product, products)));
        service.deviceGroups(tenant).list(page -> page.forEach(group -> found.add(group, products)));
        return found;
    }

    /** Why the row's group cannot be found; empty if it names none. */
    Optional<RowProblem> problem(SheetRow row) {
        if (!row.hasGroup()) {
            return Optional.empty();
        }
        Map<String, UUID> ofProduct = groups.get(key(row.product()));
        if (ofProduct == null) {
            return Optional.of(new RowProblem(Kind.UNKNOWN_PRODUCT, row.product()));
        }
        return ofProduct.containsKey(key(row.group()))
                ? Optional.empty()
                : Optional.of(new RowProblem(Kind.UNKNOWN_GROUP, row.product() + "/" + row.group()));
    }

    Optional<UUID> find(SheetRow row) {
        return Optional.ofNullable(groups.get(key(row.product()))).map(ofProduct -> ofProduct.get(key(row.group())));
    }

    private void add(Product product, Map<UUID, String> products) {
        products.put(product.id(), key(product.name()));
        groups.putIfAbsent(key(product.name()), new HashMap<>());
    }

    private void add(DeviceGroup group, Map<UUID, String> products) {
        group.productId()
                .map(products::get)
                .map(groups::get)
                .ifPresent(ofProduct -> ofProduct.put(key(group.name()), group.id()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
