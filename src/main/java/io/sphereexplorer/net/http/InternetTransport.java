package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * Carries requests to one server on the internet, through the JDK's client and the proxy it was made with. Thread-safe.
 * It follows no redirect, since a redirect could carry a token to another host.
 */
public final class InternetTransport implements HttpTransport {
    private static final int LONGEST_BODY = 256 << 20;
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(100);

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
        var body = BodyPublishers.ofByteArray(request.body().toByteArray());
        try {
            return response(client.send(request(request, body), whole()));
        } catch (InterruptedException e) {
            throw cancelled(e);
        }
    }

    /** Tells what the system has taken to send; what of it has arrived is not known. */
    @Override
    public Response send(Request request, LongConsumer sent) throws IOException {
        if (request.body().isEmpty()) {
            return send(request);
        }
        var body = new CountedBody(request.body());
        var answer = client.sendAsync(request(request, body.publisher()), whole());
        try {
            while (!answer.isDone()) {
                sent.accept(body.sent());
                await(answer);
            }
            Response response = response(answer.get());
            sent.accept(body.sent());
            return response;
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private static void await(CompletableFuture<?> answer) throws InterruptedException {
        try {
            answer.get(BETWEEN_NEWS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // the caller looks again
        }
    }

    private HttpRequest request(Request request, BodyPublisher body) throws IOException {
        if (!request.path().startsWith("/")) { // it would go on with the host's name
            throw new IOException("the path of a request must begin with a slash");
        }
        var builder = HttpRequest.newBuilder(URI.create(base + request.path()))
                .timeout(patience)
                .method(request.method(), body);
        for (var field : request.headers().fields()) {
            add(builder, field.name(), field.value());
        }
        return builder.build();
    }

    /** The client's own message repeats the value, which may be a token. */
    private static void add(HttpRequest.Builder builder, String name, String value) throws IOException {
        try {
            builder.header(name, value);
        } catch (IllegalArgumentException _) {
            throw new IOException("the header %s has characters that cannot be sent".formatted(name));
        }
    }

    private static BodyHandler<byte[]> whole() {
        return BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_BODY);
    }

    private static InterruptedIOException cancelled(InterruptedException reason) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("the request was cancelled");
        interrupted.initCause(reason);
        return interrupted;
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
