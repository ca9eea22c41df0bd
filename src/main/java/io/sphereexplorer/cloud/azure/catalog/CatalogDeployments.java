package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.Operation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What is deployed to the device groups of a catalog; cloud-services §2.2. */
final class CatalogDeployments {
    private static final String DEPLOYMENTS = "deployments";

    private final CatalogCalls calls;

    CatalogDeployments(CatalogCalls calls) {
        this.calls = calls;
    }

    void list(ResourceId group, Consumer<List<Deployment>> onPage) throws CloudException {
        calls.pages(
                group.path(DEPLOYMENTS),
                DeploymentResource.class,
                page -> onPage.accept(page.stream()
                        .map(each -> each.deployment(calls.tenant()))
                        .toList()));
    }

    /** What a group has now. */
    Optional<DeploymentResource> current(ResourceId group) throws CloudException {
        return calls.find(
                group.child(DEPLOYMENTS, ResourceId.DEFAULT).path(), new TypeReference<DeploymentResource>() {});
    }

    /** What each group has now, by the group's ID: the newest of its deployments. */
    Map<UUID, Deployment> currentOfAll() throws CloudException {
        Map<UUID, Deployment> newest = new HashMap<>();
        calls.asked(
                calls.root().path("listDeployments"),
                Map.of(),
                DeploymentResource.class,
                page -> page.forEach(each -> each.id()
                        .within(ResourceId.GROUPS)
                        .ifPresent(group -> newest.merge(group.uuid(), each.deployment(calls.tenant()), this::newer))));
        return newest;
    }

    Operation deploy(ResourceId group, List<UUID> images) throws CloudException {
        List<Object> named = images.stream().map(ImageResource::named).toList();
        return calls.begin(
                "PUT",
                group.child(DEPLOYMENTS, ResourceId.DEFAULT).path(),
                Optional.of(Map.of("properties", Map.of("deployedImages", named))));
    }

    private Deployment newer(Deployment one, Deployment other) {
        return date(one).isBefore(date(other)) ? other : one;
    }

    private static Instant date(Deployment deployment) {
        return deployment.deploymentDateUtc().orElse(Instant.MIN);
    }
}
