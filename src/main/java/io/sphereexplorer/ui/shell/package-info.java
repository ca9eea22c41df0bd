/**
 * The window: tree of boards, tabs, status line, folding console. Below it stand ui.common, ui.console, session and
 * command; above it app, which brings the panes of a board as tabs.
 */
@NullMarked
package io.sphereexplorer.ui.shell;

import org.jspecify.annotations.NullMarked;
