package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.sphere.Deployment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deployment as Azure shows it; cloud-services §2.3. */
record DeploymentResource(ResourceId id, String name, Properties properties) {
    DeploymentResource {
        Objects.requireNonNull(id);
        Objects.requireNonNull(properties);
    }

    /** What is deployed, and since when. */
    record Properties(
            Optional<UUID> deploymentId,
            @Nullable List<ImageResource> deployedImages,
            Optional<Instant> deploymentDateUtc) {}

    /** With what Azure tells of them here, which may be their IDs only. */
    List<ImageResource> images() {
        return Objects.requireNonNullElse(properties.deployedImages(), List.of());
    }

    Deployment deployment(UUID tenant) {
        return new Deployment(
                properties.deploymentId().orElseGet(id::uuid),
                tenant,
                images().stream().map(ImageResource::imageId).toList(),
                properties.deploymentDateUtc());
    }
}
