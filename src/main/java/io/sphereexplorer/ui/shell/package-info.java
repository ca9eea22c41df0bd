/**
 * The window: tree of boards, tabs, status line, folding console. Below it stand the panes.
 */
@NullMarked
package io.sphereexplorer.ui.shell;

import org.jspecify.annotations.NullMarked;
