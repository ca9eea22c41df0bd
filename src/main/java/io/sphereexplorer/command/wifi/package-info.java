/**
 * The commands of a board's Wi-Fi. Below them stand session and device; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.wifi;

import org.jspecify.annotations.NullMarked;
