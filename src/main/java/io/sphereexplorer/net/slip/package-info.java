/**
 * SLIP framing (RFC 1055): packets to bytes and back. Below it stands net.serial, above it net.ip.
 */
@NullMarked
package io.sphereexplorer.net.slip;

import org.jspecify.annotations.NullMarked;
