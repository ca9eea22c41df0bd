/**
 * The cloud in the window: its section in the tree, its area with tabs, its menus in the title row. Below stand ui.tenant
 * and ui.common; above it ui.shell, which places the parts, and app, which brings the panes as tabs.
 */
@NullMarked
package io.sphereexplorer.ui.cloud;

import org.jspecify.annotations.NullMarked;
