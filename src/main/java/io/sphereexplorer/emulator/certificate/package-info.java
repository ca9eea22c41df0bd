/**
 * An emulated board's certificate store and the routes to it. Above it stand emulator.wifi, which joins networks with
 * what is stored here, and emulator.device; below it emulator.rest. BouncyCastle reads keys, because the JDK has no
 * API for PEM and for its encryption.
 */
@NullMarked
package io.sphereexplorer.emulator.certificate;

import org.jspecify.annotations.NullMarked;
