/**
 * An emulated MT3620: its state, its REST routes and the server that stands at the far end of a serial port.
 * Written from the published interface, so it imports net but never device.
 */
@NullMarked
package io.sphereexplorer.emulator.device;

import org.jspecify.annotations.NullMarked;
