/**
 * Frames on a serial line by consistent overhead byte stuffing (Cheshire and Baker 1999): a zero octet ends a frame and
 * stands nowhere in it. Only codecs, without threads; recovery, real and emulated, stands above it.
 */
@NullMarked
package io.sphereexplorer.net.cobs;

import org.jspecify.annotations.NullMarked;
