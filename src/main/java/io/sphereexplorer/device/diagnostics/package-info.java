/**
 * What a board writes down about itself, made readable: its log in flash, and the output of its applications. Below it
 * stand device.lines and net; above it command and panes.
 */
@NullMarked
package io.sphereexplorer.device.diagnostics;

import org.jspecify.annotations.NullMarked;
