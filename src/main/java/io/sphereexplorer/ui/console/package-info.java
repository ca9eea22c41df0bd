/**
 * The console at the foot of the window: each click as the azsphere command it is, and a line to type commands. Below
 * it stand ui.common and command, and console for the results; above it the window.
 */
@NullMarked
package io.sphereexplorer.ui.console;

import org.jspecify.annotations.NullMarked;
