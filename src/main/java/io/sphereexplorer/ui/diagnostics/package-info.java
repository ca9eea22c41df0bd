/**
 * What a board writes down about itself: its log, and the output of its applications, by the million lines. Below it
 * stand ui.common and command, and the lines of device.lines as plain values; above it the window.
 */
@NullMarked
package io.sphereexplorer.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
