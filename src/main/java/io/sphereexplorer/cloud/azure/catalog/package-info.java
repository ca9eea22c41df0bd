/**
 * Catalogs of Azure Sphere (Integrated) as typed calls of Azure Resource Manager, the second back end of
 * {@link io.sphereexplorer.cloud.sphere.SphereApi}; cloud-services §2. Below lies {@code cloud.azure}; whoever opens the
 * way to a cloud chooses between this and {@code cloud.sphere.legacy}. What Azure knows by its name, everything above
 * knows by a UUID, which {@link ResourceId} makes of the name.
 */
@NullMarked
package io.sphereexplorer.cloud.azure.catalog;

import org.jspecify.annotations.NullMarked;
