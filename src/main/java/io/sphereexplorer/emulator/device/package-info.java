/**
 * An emulated MT3620: what it is, the REST interface it answers with, and the server that stands at the far end of
 * a serial port or at a TCP address. Written from the published interface, so it imports net but never device. Below it
 * stand the areas of a board (emulator.certificate, diagnostics, image, network and wifi), emulator.rest, scenario and
 * world; above it emulator.recovery and app. BouncyCastle makes its certificates, because the JDK has no API for that.
 * What is documented, observed or assumed stands in ledger.properties.
 */
@NullMarked
package io.sphereexplorer.emulator.device;

import org.jspecify.annotations.NullMarked;
