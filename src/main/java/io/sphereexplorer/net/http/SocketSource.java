package io.sphereexplorer.net.http;

import java.io.IOException;
import java.net.Socket;

/** Makes the connections of an {@link HttpClient}: TCP with or without TLS. */
@FunctionalInterface
public interface SocketSource {
    /** Blocks until a socket is connected and secured; the caller closes it. */
    Socket open() throws IOException;
}
