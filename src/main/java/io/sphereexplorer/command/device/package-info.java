/**
 * The commands that find boards and ask or restart one. Below them stand session and device; above them panes and
 * console.
 */
@NullMarked
package io.sphereexplorer.command.device;

import org.jspecify.annotations.NullMarked;
