/**
 * The hub of Azure IoT in the window: which one it is, and the page that hands a board over to it, step by step. Below
 * stands ui.common; beside it ui.hub.inventory with what the hub has; above it app, which brings the panes as tabs.
 */
@NullMarked
package io.sphereexplorer.ui.hub;

import org.jspecify.annotations.NullMarked;
