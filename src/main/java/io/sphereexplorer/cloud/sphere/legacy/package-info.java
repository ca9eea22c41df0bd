/**
 * The Public API v2 of the security service, as Azure Sphere (Legacy) has it: one of the two back ends of
 * {@link io.sphereexplorer.cloud.sphere.SphereApi} (cloud-services §1). Below stands the cloud's common way of calling.
 */
@NullMarked
package io.sphereexplorer.cloud.sphere.legacy;

import org.jspecify.annotations.NullMarked;
