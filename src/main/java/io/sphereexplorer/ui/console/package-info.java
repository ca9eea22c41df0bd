/**
 * The console at the foot of the window: what each click would be as an azsphere command.
 */
@NullMarked
package io.sphereexplorer.ui.console;

import org.jspecify.annotations.NullMarked;
