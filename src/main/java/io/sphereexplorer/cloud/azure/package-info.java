/**
 * Azure Resource Manager as far as boards need it: its way of calling, and catalogs as the second back end of
 * {@link io.sphereexplorer.cloud.sphere.SphereApi} (cloud-services §2). Below stands the cloud's common way of calling;
 * clients of hubs and Defender call through it, too.
 */
@NullMarked
package io.sphereexplorer.cloud.azure;

import org.jspecify.annotations.NullMarked;
