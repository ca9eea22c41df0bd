package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;

/**
 * Answers the requests of a server. An {@link java.io.IOException} closes the connection without an answer; a field
 * {@code Connection: close} in a response closes it after the answer.
 */
@FunctionalInterface
public interface HttpHandler extends HttpTransport {
    /** The last response of a connection whose request could not be read. */
    default Response onMalformed(MalformedRequest kind) {
        return new Response(400, Headers.NONE, ByteString.EMPTY);
    }
}
