/**
 * The commands that fetch and save what a board writes down about itself. Below them stand session and device; above
 * them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.diagnostics;

import org.jspecify.annotations.NullMarked;
