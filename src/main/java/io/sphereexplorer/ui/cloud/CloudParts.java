package io.sphereexplorer.ui.cloud;

import java.util.List;

/**
 * What the window shows of the cloud.
 *
 * @param tabs that of the accounts first
 */
public record CloudParts(CloudViewModel model, List<CloudTab> tabs) {
    public CloudParts {
        tabs = List.copyOf(tabs);
    }
}
