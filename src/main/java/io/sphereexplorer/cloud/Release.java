package io.sphereexplorer.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A version of the operating system that was published.
 *
 * @param name such as {@code 24.03}
 */
public record Release(String name, List<Part> images) {
    public Release {
        Objects.requireNonNull(name);
        images = List.copyOf(images);
    }

    /**
     * One component of it.
     *
     * @param component ID, the same in all versions
     * @param image ID of what the version has of the component; empty if the list does not say
     */
    public record Part(String component, String image) {
        public Part {
            component = component.toLowerCase(Locale.ROOT);
            image = image.toLowerCase(Locale.ROOT);
        }

        private boolean isAmong(Set<String> components, Set<String> imageIds) {
            return image.isEmpty() ? components.contains(component) : imageIds.contains(image);
        }
    }

    /** How many of its images are among these; IDs in lower case. */
    long matches(Set<String> components, Set<String> imageIds) {
        return images.stream()
                .filter(each -> each.isAmong(components, imageIds))
                .count();
    }
}
