package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.product.OpenTenant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which devices of a tenant are meant: those of a group, of a product, or all.
 *
 * @param product by name or ID; does not count if there is a group
 * @param group as {@link OpenTenant#group} takes it
 */
public record DeviceScope(Optional<String> product, Optional<String> group) {
    /** The whole tenant. */
    public static final DeviceScope ALL = new DeviceScope(Optional.empty(), Optional.empty());

    void list(OpenTenant tenant, Consumer<List<ClaimedDevice>> onPage) throws IOException {
        if (group.isPresent()) {
            tenant.devices().ofGroup(tenant.group(group.get()).id(), onPage);
        } else if (product.isPresent()) {
            tenant.devices().ofProduct(tenant.product(product.get()).id(), onPage);
        } else {
            tenant.devices().list(onPage);
        }
    }

    /** With a blank before each option. */
    String text() {
        return group.map(path -> " " + CommandText.option("--device-group", path))
                .or(() -> product.map(name -> " " + CommandText.option("--product", name)))
                .orElse("");
    }
}
