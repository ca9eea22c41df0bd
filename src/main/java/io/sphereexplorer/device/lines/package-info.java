/**
 * Lines of text that a board produces, by the million: kept compactly, seen through snapshots, found quickly. Below it
 * stands nothing of ours; beside it device.diagnostics, which makes lines of octets; above it command and panes.
 */
@NullMarked
package io.sphereexplorer.device.lines;

import org.jspecify.annotations.NullMarked;
