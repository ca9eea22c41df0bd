/**
 * The applications of a board: what is installed and runs, the memory and flash they take, and how an image package is
 * looked at and installed. Below it stand ui.common, command and session; above it the shell.
 */
@NullMarked
package io.sphereexplorer.ui.app;

import org.jspecify.annotations.NullMarked;
