/**
 * Keeping a board fit for use: its OS update as a timeline, restart, cleaning for the next user. Below it stand ui.common,
 * command and session; above it app, which brings the pane as a tab.
 */
@NullMarked
package io.sphereexplorer.ui.maintenance;

import org.jspecify.annotations.NullMarked;
