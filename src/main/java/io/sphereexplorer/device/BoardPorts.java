package io.sphereexplorer.device;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The TCP ports of one board. */
@FunctionalInterface
public interface BoardPorts {
    /** A board of which only the REST interface is known. */
    BoardPorts NONE = (port, _) -> {
        throw new ConnectException("no way to port " + port);
    };

    /**
     * Blocks until connected.
     *
     * @throws ConnectException if nothing listens there
     * @throws SocketTimeoutException if nothing answers in time
     */
    Socket connect(int port, Duration timeout) throws IOException;
}
