/**
 * The Azure Sphere security service, Public API v2, as typed calls; cloud-services §1. Below lies {@code cloud}; commands
 * stand above. Answers become records through Jackson, whose modules for {@code Optional} and dates spare us reading
 * each field by hand; numbers and names on the wire stand in the records, the rest in {@link SphereJson}.
 */
@NullMarked
package io.sphereexplorer.cloud.sphere;

import org.jspecify.annotations.NullMarked;
