package io.sphereexplorer.cloud.sphere;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A kind of thing that boards are built into. */
public record Product(UUID id, UUID tenantId, String name, Optional<String> description) {
    public Product {
        Objects.requireNonNull(id);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(name);
    }
}
