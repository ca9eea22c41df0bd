/**
 * The commands of products and their device groups, and how both are found by name. Below them stand session and cloud;
 * above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.product;

import org.jspecify.annotations.NullMarked;
