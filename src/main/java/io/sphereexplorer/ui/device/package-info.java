/**
 * The overview of a board, pane and view model side by side.
 */
@NullMarked
package io.sphereexplorer.ui.device;

import org.jspecify.annotations.NullMarked;
