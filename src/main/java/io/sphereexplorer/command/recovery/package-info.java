/**
 * Recovering a board whose system does not start. Below it stand session and device.recovery; above it panes and
 * console.
 */
@NullMarked
package io.sphereexplorer.command.recovery;

import org.jspecify.annotations.NullMarked;
