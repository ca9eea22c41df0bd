/**
 * Where boards can be recovered: their recovery ports, the images at hand for them, and the vendor's own program. Below
 * it stands device.recovery; above it session and command.
 */
@NullMarked
package io.sphereexplorer.device.recovery.place;

import org.jspecify.annotations.NullMarked;
