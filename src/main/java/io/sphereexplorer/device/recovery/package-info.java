/**
 * Writing the operating system of a board anew over its recovery port, by the published protocol (device-protocol §7):
 * the computer's side as a state machine, a driver that gives it a port, and where recovery ports are found. It was
 * tried on emulated boards only. Below it stand device.recovery.image and net; above it command.
 */
@NullMarked
package io.sphereexplorer.device.recovery;

import org.jspecify.annotations.NullMarked;
