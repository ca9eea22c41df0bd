/**
 * The overview of a board, pane and view model side by side. Below it stand ui.common, session and command; above it
 * the window.
 */
@NullMarked
package io.sphereexplorer.ui.device;

import org.jspecify.annotations.NullMarked;
