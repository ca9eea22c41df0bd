/**
 * The recovery port of an emulated board: console text, the bootloader in ROM, and the program that writes the images,
 * written from the published protocol (device-protocol §7). Below it stand emulator.device and net; what is documented
 * and what is assumed stands in the ledger of emulator.device.
 */
@NullMarked
package io.sphereexplorer.emulator.recovery;

import org.jspecify.annotations.NullMarked;
