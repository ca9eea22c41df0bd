package io.sphereexplorer.ui.cloud;

import java.util.Optional;

/**
 * A line of the cloud's tree.
 *
 * @param tab empty on the line of the chosen tenant
 */
record CloudEntry(Optional<CloudTab> tab) {
    static final CloudEntry TENANT = new CloudEntry(Optional.empty());

    static CloudEntry of(CloudTab tab) {
        return new CloudEntry(Optional.of(tab));
    }
}
