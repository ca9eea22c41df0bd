/**
 * Everything the product can do, a record per verb, run alike by a pane and by the console; and the catalogue
 * that gives each failure its text, advice and exit code. Below it stand session and device.
 */
@NullMarked
package io.sphereexplorer.command;

import org.jspecify.annotations.NullMarked;
