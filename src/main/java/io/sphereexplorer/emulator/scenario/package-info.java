/**
 * What a world of emulated boards is made from, and what is saved of it: one file of YAML or JSON, which Jackson reads
 * and writes. Knows no boards, only their states as plain values; above it stands emulator.device, below it
 * emulator.world.
 */
@NullMarked
package io.sphereexplorer.emulator.scenario;

import org.jspecify.annotations.NullMarked;
