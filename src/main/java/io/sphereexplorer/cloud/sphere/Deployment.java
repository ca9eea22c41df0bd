package io.sphereexplorer.cloud.sphere;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Images that a device group was told to run. */
public record Deployment(UUID id, UUID tenantId, List<UUID> deployedImages, Optional<Instant> deploymentDateUtc) {
    public Deployment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(tenantId);
        deployedImages = List.copyOf(deployedImages);
    }
}
