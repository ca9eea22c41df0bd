/**
 * IPv4 (RFC 791) for one point-to-point link: header codec, checksum (RFC 1071) and the link that carries
 * packets as SLIP frames. Below it stands net.slip, above it net.tcp.
 */
@NullMarked
package io.sphereexplorer.net.ip;

import org.jspecify.annotations.NullMarked;
