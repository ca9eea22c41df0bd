/**
 * The way into the hubs of a world: TLS with client authentication (RFC 5246 §7.4.4), in memory. Below stand the hubs;
 * above it the emulated cloud, which shows the gate to the boards. BouncyCastle signs the hubs' certificate, for the JDK
 * has no API that issues any.
 */
@NullMarked
package io.sphereexplorer.emulator.hub.gate;

import org.jspecify.annotations.NullMarked;
