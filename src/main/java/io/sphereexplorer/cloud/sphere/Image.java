package io.sphereexplorer.cloud.sphere;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An image package that the service keeps.
 *
 * @param type the number of its kind, as in the package itself; device-protocol §6.4
 */
public record Image(UUID id, String name, UUID componentId, Optional<String> description, int type) {
    public Image {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(componentId);
    }
}
