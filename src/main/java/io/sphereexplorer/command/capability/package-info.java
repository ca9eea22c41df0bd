/**
 * The commands of capability files: inspect one, load it for a while, install it for good. Below them stand session and
 * device; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.capability;

import org.jspecify.annotations.NullMarked;
