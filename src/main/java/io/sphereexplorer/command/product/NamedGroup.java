package io.sphereexplorer.command.product;

import io.sphereexplorer.cloud.sphere.DeviceGroup;
import java.util.Optional;
import java.util.UUID;

/**
 * A device group with the name of its product.
 *
 * @param product empty if it is in none, or in one that is not listed
 */
public record NamedGroup(DeviceGroup group, Optional<String> product) {
    public UUID id() {
        return group.id();
    }

    public String name() {
        return group.name();
    }

    /** As commands name it: {@code Product/Group}; the ID if the product has no name. */
    public String path() {
        return product.map(name -> name + "/" + group.name())
                .orElseGet(() -> group.id().toString());
    }
}
