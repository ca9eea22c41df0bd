/**
 * The image packages that an emulated board takes, and what it has installed of them. Above it stands emulator.device
 * with the routes; below it emulator.rest. Jackson reads application manifests.
 */
@NullMarked
package io.sphereexplorer.emulator.image;

import org.jspecify.annotations.NullMarked;
