package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.fleet.DeviceScope;
import io.sphereexplorer.command.fleet.ListDevices;
import io.sphereexplorer.command.product.ListDeviceGroups;
import io.sphereexplorer.command.product.ListProducts;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.fleet.table.FleetNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the boards of the chosen tenant with the commands that a user would type.
 *
 * @param session made anew for each reading
 */
public record FleetCommands(Supplier<Session> session, CommandRunner commands) implements FleetSource {
    @Override
    public void read(Consumer<FleetNames> names, Consumer<List<ClaimedDevice>> onPage) throws IOException {
        Session now = session.get();
        Map<UUID, String> products = commands.run(now, new ListProducts(Optional.empty())).stream()
                .collect(Collectors.toMap(Product::id, Product::name, (one, _) -> one));
        Map<UUID, String> groups = commands.run(now, new ListDeviceGroups(Optional.empty(), Optional.empty())).stream()
                .collect(Collectors.toMap(NamedGroup::id, NamedGroup::name, (one, _) -> one));
        names.accept(new FleetNames(products, groups));
        commands.run(now, new ListDevices(Optional.empty(), DeviceScope.ALL, onPage));
    }
}
