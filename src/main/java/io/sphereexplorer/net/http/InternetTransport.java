package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Carries requests to one server on the internet, through the JDK's client and the proxy it was made with. Thread-safe.
 * It follows no redirect, since a redirect could carry a token to another host.
 */
public final class InternetTransport implements HttpTransport {
    private static final int LONGEST_BODY = 256 << 20;

    private final java.net.http.HttpClient client;
    private final URI base;
    private final Duration patience;

    /**
     * @param base scheme, host and port, and the path that all requests begin with, without a closing slash
     * @param patience how long the whole answer may take
     */
    public InternetTransport(java.net.http.HttpClient client, URI base, Duration patience) {
        this.client = client;
        this.base = base;
        this.patience = patience;
    }

    @Override
    public Response send(Request request) throws IOException {
        var builder = HttpRequest.newBuilder(URI.create(base + request.path()))
                .timeout(patience)
                .method(
                        request.method(),
                        BodyPublishers.ofByteArray(request.body().toByteArray()));
        request.headers().fields().forEach(field -> builder.header(field.name(), field.value()));
        try {
            return response(
                    client.send(builder.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_BODY)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var interrupted = new InterruptedIOException("the request was cancelled");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static Response response(HttpResponse<byte[]> answer) {
        var headers = Headers.NONE;
        for (var entry : answer.headers().map().entrySet()) {
            for (String value : entry.getValue()) {
                headers = headers.with(entry.getKey(), value);
            }
        }
        return new Response(answer.statusCode(), headers, ByteString.copyOf(answer.body()));
    }
}
