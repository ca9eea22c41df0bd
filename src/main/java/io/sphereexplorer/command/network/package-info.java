/**
 * The commands of a board's network interfaces. Below them stand session and device; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.network;

import org.jspecify.annotations.NullMarked;
