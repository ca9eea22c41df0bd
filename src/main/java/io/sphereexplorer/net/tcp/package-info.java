/**
 * TCP (RFC 9293) for one peer over an ordered link, as sockets. Below it stands net.ip; above it any library
 * that takes a java.net.Socket.
 */
@NullMarked
package io.sphereexplorer.net.tcp;

import org.jspecify.annotations.NullMarked;
