package io.sphereexplorer.net.http;

import java.io.IOException;
import java.net.Socket;

/** Makes the connections of an {@link HttpClient}: TCP with or without TLS. */
@FunctionalInterface
public interface SocketSource {
    /** Blocks until a socket is connected and secured; the caller closes it. */
    Socket open() throws IOException;

    /** How many octets the last socket has taken that its peer has not acknowledged; 0 where nobody knows. */
    default int unacknowledged() {
        return 0;
    }
}
