/**
 * What emulated boards share: the seed, the clock, the access points in range and the faults that can be switched
 * while it runs. Knows no boards; above it stand emulator.wifi and emulator.device. BouncyCastle makes the certificates
 * of the laboratory, for which the JDK has no API.
 */
@NullMarked
package io.sphereexplorer.emulator.world;

import org.jspecify.annotations.NullMarked;
