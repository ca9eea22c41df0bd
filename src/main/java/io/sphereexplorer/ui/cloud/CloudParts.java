package io.sphereexplorer.ui.cloud;

import java.util.List;

/**
 * What the window shows of the cloud.
 *
 * @param sections that of the accounts first
 */
public record CloudParts(CloudViewModel model, List<CloudSection> sections) {
    public CloudParts {
        sections = List.copyOf(sections);
    }

    /** The section of the part that is shown, or was last. */
    public CloudSection shown() {
        return sections.stream()
                .filter(section -> section.holds(model.tabProperty().get()))
                .findFirst()
                .orElseGet(sections::getFirst);
    }
}
