/**
 * Image packages: what they hold and say of themselves, and why a board would refuse them. Below it stand device and net;
 * above it command and console.
 */
@NullMarked
package io.sphereexplorer.device.image;

import org.jspecify.annotations.NullMarked;
