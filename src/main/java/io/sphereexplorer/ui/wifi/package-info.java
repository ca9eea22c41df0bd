/**
 * The Wi-Fi networks of a board, pane and view model side by side.
 */
@NullMarked
package io.sphereexplorer.ui.wifi;

import org.jspecify.annotations.NullMarked;
