package io.sphereexplorer.cloud.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits on this computer for the browser to bring the answer of a sign-in page (RFC 8252 §7.3). What does not carry the
 * right state is answered with an error and else ignored (RFC 6749 §10.12). Closing it leaves no port and no thread.
 */
final class LoopbackListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackListener.class);
    private static final int LONGEST_GOODBYE_MILLIS = 1000;

    private final String state;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
    private final CountDownLatch shown = new CountDownLatch(1);

    private LoopbackListener(HttpServer server, String state) {
        this.server = server;
        this.state = state;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /**
     * Listens on a free port.
     *
     * @param state what the page was sent, and sends along with its answer
     */
    static LoopbackListener open(String state) throws IOException {
        var place = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        var listener = new LoopbackListener(HttpServer.create(place, 0), state);
        listener.server.start();
        return listener;
    }

    /** Where the page has to send the browser. */
    URI redirect() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    /** The fields of the answer (RFC 6749 §4.1.2), once the browser has brought it. */
    Optional<Map<String, String>> answer() {
        return Optional.ofNullable(answer.getNow(null));
    }

    /** The browser that brought the answer still gets its page. */
    @Override
    public void close() {
        if (answer.isDone()) {
            waitUntilShown();
        }
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }

    private void waitUntilShown() {
        try {
            if (!shown.await(LONGEST_GOODBYE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("The browser did not take the page");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Map<String, String> fields =
                fields(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        if (!exchange.getRequestMethod().equals("GET") || !uri.getPath().equals("/")) {
            reply(exchange, 404, "There is no such page.");
        } else if (!state.equals(fields.get("state"))) {
            reply(exchange, 400, "This is no answer to the sign-in that Sphere Explorer waits for.");
        } else {
            answer.complete(fields);
            reply(exchange, 200, "Sphere Explorer has the answer. You can close this page.");
            shown.countDown();
        }
    }

    private static void reply(HttpExchange exchange, int status, String sentence) throws IOException {
        try (exchange) {
            byte[] page = """
                    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Practice sign-in</title></head>
                    <body><p>PRACTICE. %s</p></body></html>
                    """.formatted(sentence).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, _) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
