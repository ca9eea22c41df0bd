/**
 * Defender for IoT of a world: what it recommends and warns of follows from what the emulated hubs are and what happened
 * there (cloud-services §4). Below stand {@code emulator.hub}, {@code emulator.arm} and {@code emulator.scenario}; above
 * it the emulated cloud.
 */
@NullMarked
package io.sphereexplorer.emulator.defender;

import org.jspecify.annotations.NullMarked;
