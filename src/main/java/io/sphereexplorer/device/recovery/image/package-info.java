/**
 * The images a recovery writes: a folder with their manifest, checked before a board is touched. Below it stands
 * device.image; above it device.recovery.
 */
@NullMarked
package io.sphereexplorer.device.recovery.image;

import org.jspecify.annotations.NullMarked;
