/**
 * One board as typed calls: find it, connect to it, ask it. Below it stands net; above it session and command; in
 * the folders below, what is read of files and logs, and recovery. Jackson
 * reads and writes the JSON of its REST interface.
 */
@NullMarked
package io.sphereexplorer.device;

import org.jspecify.annotations.NullMarked;
