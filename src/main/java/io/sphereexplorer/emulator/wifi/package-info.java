/**
 * The Wi-Fi side of an emulated board: configured networks, joining them as time passes, and the way from there to
 * the internet. Below it stands emulator.world, above it emulator.device. State is a function of events and the
 * instants they came at: no threads, no clock inside.
 */
@NullMarked
package io.sphereexplorer.emulator.wifi;

import org.jspecify.annotations.NullMarked;
