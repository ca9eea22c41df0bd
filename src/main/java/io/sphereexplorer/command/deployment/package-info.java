/**
 * The commands of images that the service keeps, and of what is deployed of them to device groups. Below them stand
 * session, cloud and {@code command.product}; above them panes and console.
 */
@NullMarked
package io.sphereexplorer.command.deployment;

import org.jspecify.annotations.NullMarked;
