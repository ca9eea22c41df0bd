package io.sphereexplorer.ui.cloud;

import java.util.Optional;

/**
 * A line of a section's tree.
 *
 * @param tab empty on the line of what is chosen there
 */
record CloudEntry(Optional<CloudTab> tab) {
    static final CloudEntry CHOICE = new CloudEntry(Optional.empty());

    static CloudEntry of(CloudTab tab) {
        return new CloudEntry(Optional.of(tab));
    }
}
