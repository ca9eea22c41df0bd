package io.sphereexplorer.net.http;

import java.io.IOException;
import java.util.function.LongConsumer;

/** Carries a request to whoever answers it: the top of the ladder, or routes in memory. */
@FunctionalInterface
public interface HttpTransport {
    /**
     * Blocks until the whole response is there.
     *
     * @throws IOException if no answer came; whether the request was carried out is then unknown
     */
    Response send(Request request) throws IOException;

    /**
     * The same for a long body, telling how far it is.
     *
     * @param sent told on this thread how many octets of the body are sent, never fewer than before: those that the peer's TCP has acknowledged,
     *     as far as that is known; a transport that knows nothing tells nothing
     */
    default Response send(Request request, LongConsumer sent) throws IOException {
        return send(request);
    }
}
