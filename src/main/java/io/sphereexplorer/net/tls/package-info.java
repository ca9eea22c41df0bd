/**
 * TLS to a board: which certificate is trusted, and the handshake over any socket; and one end of TLS without a socket.
 * Needs only the JDK.
 */
@NullMarked
package io.sphereexplorer.net.tls;

import org.jspecify.annotations.NullMarked;
