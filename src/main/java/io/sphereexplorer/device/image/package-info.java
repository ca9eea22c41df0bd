/**
 * Image packages: their metadata, read from a file. Below it stands net; above it command and console.
 */
@NullMarked
package io.sphereexplorer.device.image;

import org.jspecify.annotations.NullMarked;
