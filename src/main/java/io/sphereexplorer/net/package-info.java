/**
 * Octets that every layer of the ladder carries. The layers stand in the folders below, each importing only the
 * one under it; none of them knows boards or clouds.
 */
@NullMarked
package io.sphereexplorer.net;

import org.jspecify.annotations.NullMarked;
