/**
 * The commands of a board's certificate store, and of certificate files on this computer. Below them stand session and device; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.certificate;

import org.jspecify.annotations.NullMarked;
