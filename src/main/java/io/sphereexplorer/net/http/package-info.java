/**
 * HTTP/1.1 over any socket, client and server, with limits on what a peer may send. Needs only JDK sockets and
 * Apache HttpCore, which binds to a socket where java.net.http cannot.
 */
@NullMarked
package io.sphereexplorer.net.http;

import org.jspecify.annotations.NullMarked;
