/**
 * The commands of boards as their tenant knows them, and those that bring such a board and its group into step. Below them
 * stand session, cloud, device and {@code command.product}; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.fleet;

import org.jspecify.annotations.NullMarked;
