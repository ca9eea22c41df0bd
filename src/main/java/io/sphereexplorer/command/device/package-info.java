/**
 * The commands that find boards, tell which is which, ask one who and how it is, lock or restart it. Below them stand
 * session and device; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.device;

import org.jspecify.annotations.NullMarked;
