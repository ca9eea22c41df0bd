/**
 * What a hub has: its CA certificates and its device identities, as tables with what can be done to them. Below stands
 * ui.hub, which knows the chosen hub; above it app, which brings the panes as tabs.
 */
@NullMarked
package io.sphereexplorer.ui.hub.inventory;

import org.jspecify.annotations.NullMarked;
