/**
 * The Wi-Fi networks of a board, pane and view model side by side: found, joined, stored, and the way from there to the
 * cloud. Below it stand ui.common, session and command; above it the window. AtlantaFX brings the filter
 * field, the key field, the switch and the dialogue that JavaFX lacks.
 */
@NullMarked
package io.sphereexplorer.ui.wifi;

import org.jspecify.annotations.NullMarked;
