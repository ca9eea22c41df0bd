/**
 * What an emulated board writes down about itself, and the routes that hand it out. Above it stand the areas of the
 * board that have something to write down, and emulator.device; below it emulator.rest.
 */
@NullMarked
package io.sphereexplorer.emulator.diagnostics;

import org.jspecify.annotations.NullMarked;
