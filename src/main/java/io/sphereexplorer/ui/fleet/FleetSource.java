package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.ui.fleet.table.FleetNames;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads the boards of the chosen tenant by running commands; blocks until all have arrived. */
@FunctionalInterface
public interface FleetSource {
    /**
     * Tells on its own thread what products and groups are called, and each page of boards as it arrives.
     *
     * @throws IOException if not all could be read; what was told stays true
     */
    void read(Consumer<FleetNames> names, Consumer<List<ClaimedDevice>> onPage) throws IOException;
}
