/**
 * File transfer over a serial line by XMODEM with CRC and blocks of 128 octets (Forsberg 1988), both ends as state
 * machines without threads or clocks: fed with octets and told of silences, they hand out what to send. Recovery, real
 * and emulated, stands above it.
 */
@NullMarked
package io.sphereexplorer.net.xmodem;

import org.jspecify.annotations.NullMarked;
