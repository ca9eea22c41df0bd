/**
 * The commands of a board's applications and images. Below them stand session and device; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.app;

import org.jspecify.annotations.NullMarked;
