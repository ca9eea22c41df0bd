package io.sphereexplorer.net.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * A connection of a {@link TcpStack} as the JDK's socket, so that its TLS and any library that binds to a socket work
 * on it. A read ends with -1 behind the peer's FIN; an interrupt ends the connection and the call.
 */
public final class TcpSocket extends Socket {
    private final TcpEndpoint endpoint;

    /** Connects; a zero timeout waits for ever. */
    TcpSocket(TcpEndpoint endpoint, InetSocketAddress remote, Duration timeout) throws IOException {
        super(endpoint);
        this.endpoint = endpoint;
        connect(remote, timeout.isZero() ? 0 : Math.toIntExact(Math.max(1, timeout.toMillis())));
    }

    /** How many octets were written that the peer has not acknowledged yet. */
    public int unacknowledged() {
        return endpoint.unacknowledged();
    }
}
