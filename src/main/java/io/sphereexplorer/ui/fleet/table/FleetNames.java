package io.sphereexplorer.ui.fleet.table;

import java.util.Map;
import java.util.UUID;

/** What products and device groups are called; boards carry only their IDs. */
public record FleetNames(Map<UUID, String> products, Map<UUID, String> groups) {
    /** Before any is known. */
    public static final FleetNames NONE = new FleetNames(Map.of(), Map.of());

    public FleetNames {
        products = Map.copyOf(products);
        groups = Map.copyOf(groups);
    }

    /** The name, or the ID while no name is known. */
    public String product(UUID id) {
        return products.getOrDefault(id, id.toString());
    }

    /** The name, or the ID while no name is known. */
    public String group(UUID id) {
        return groups.getOrDefault(id, id.toString());
    }
}
