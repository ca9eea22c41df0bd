/**
 * One board as typed calls: find it, connect to it, ask it. Below it stands net; above it session and command.
 */
@NullMarked
package io.sphereexplorer.device;

import org.jspecify.annotations.NullMarked;
