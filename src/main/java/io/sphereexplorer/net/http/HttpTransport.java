package io.sphereexplorer.net.http;

import java.io.IOException;

/** Carries a request to whoever answers it: the top of the ladder, or routes in memory. */
@FunctionalInterface
public interface HttpTransport {
    /**
     * Blocks until the whole response is there.
     *
     * @throws IOException if no answer came; whether the request was carried out is then unknown
     */
    Response send(Request request) throws IOException;
}
