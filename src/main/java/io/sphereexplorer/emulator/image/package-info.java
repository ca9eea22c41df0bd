/**
 * The image packages that an emulated board takes, what it has installed of them, and practice packages to try it with. Above it stands emulator.device
 * with the routes; below it emulator.rest. Jackson reads application manifests.
 */
@NullMarked
package io.sphereexplorer.emulator.image;

import org.jspecify.annotations.NullMarked;
