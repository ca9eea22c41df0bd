/**
 * Capability files: what one board may be allowed to do, signed by the cloud, read before anything is sent. Below it
 * stands net, beside it device; above it session and command.
 */
@NullMarked
package io.sphereexplorer.device.capability;

import org.jspecify.annotations.NullMarked;
