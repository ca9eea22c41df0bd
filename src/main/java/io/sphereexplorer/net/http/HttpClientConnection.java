package io.sphereexplorer.net.http;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** The client's end of one socket, which carries one exchange after the other. */
final class HttpClientConnection {
    private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
    private static final int INTERIM_RESPONSES = 8;

    private final DefaultBHttpClientConnection http;
    private final String host;
    private final HttpLimits limits;
    private final Socket socket;
    private boolean answered;

    HttpClientConnection(Socket socket, String host, HttpLimits limits) throws IOException {
        this.socket = socket;
        this.host = host;
        this.limits = limits;
        Http1Config config = limits.asConfig();
        var parser = new DefaultHttpResponseParserFactory(config); // the one by default knows no limits
        http = new DefaultBHttpClientConnection(config, null, null, null, null, null, parser);
        http.bind(socket);
    }

    boolean isOpen() {
        return http.isOpen();
    }

    /** Whether the peer has closed this idle connection, as far as can be seen here. */
    boolean isStale() throws IOException {
        return http.isStale();
    }

    /** Whether the last request got the head of a response. */
    boolean answered() {
        return answered;
    }

    /** Does not wait, not even for another thread that is blocked in {@link #exchange}. */
    void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    /**
     * Sends a request and reads its response; the connection stays open if both sides want it.
     *
     * @param last says to the peer that no other request will follow
     * @param written told how many octets of the body the socket has taken
     */
    Response exchange(Request request, Duration silence, boolean last, LongConsumer written) throws HttpException {
        answered = false;
        boolean keep = false;
        try {
            http.setSocketTimeout(Timeout.of(silence));
            ClassicHttpRequest message = message(request, last, written);
            http.sendRequestHeader(message);
            http.sendRequestEntity(message);
            http.flush();
            ClassicHttpResponse response = receiveHead();
            ByteString body = receiveBody(request, response);
            keep = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(message, response, HttpCoreContext.create());
            if (!keep) {
                socket.close(); // in peace, as the exchange is over
            }
            return new Response(response.getCode(), CoreMessages.headers(response), body);
        } catch (org.apache.hc.core5.http.HttpException | IOException e) {
            throw HttpException.of(e);
        } finally {
            if (!keep) {
                close();
            }
        }
    }

    private ClassicHttpRequest message(Request request, boolean last, LongConsumer written) {
        if (!request.path().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("A path is printable ASCII: " + request.path());
        }
        var message = new BasicClassicHttpRequest(request.method(), request.path());
        message.addHeader(HttpHeaders.HOST, host);
        if (request.headers().first(HttpHeaders.ACCEPT).isEmpty()) {
            message.addHeader(HttpHeaders.ACCEPT, "application/json");
        }
        CoreMessages.addFields(message, request.headers());
        if (last) {
            message.addHeader(HttpHeaders.CONNECTION, "close");
        }
        if (!request.body().isEmpty() || WITH_CONTENT.contains(request.method())) {
            CoreMessages.addBody(message, message, request.body(), written);
        }
        return message;
    }

    private ClassicHttpResponse receiveHead() throws IOException, org.apache.hc.core5.http.HttpException {
        for (int i = 0; i < INTERIM_RESPONSES; i++) {
            ClassicHttpResponse response = receive();
            answered = true;
            int status = response.getCode();
            if (status < 100 || status == 101 || status > 599) {
                throw new HttpException.Malformed("Unexpected status " + status, null);
            }
            if (status >= 200) {
                return response;
            }
        }
        throw new HttpException.Malformed("Too many interim responses", null);
    }

    private ClassicHttpResponse receive() throws IOException, org.apache.hc.core5.http.HttpException {
        try {
            return http.receiveResponseHeader();
        } catch (IllegalArgumentException e) { // how HttpCore takes a status of 0
            throw new HttpException.Malformed("Unexpected status", e);
        }
    }

    private ByteString receiveBody(Request request, ClassicHttpResponse response)
            throws IOException, org.apache.hc.core5.http.HttpException {
        int status = response.getCode();
        if (request.method().equals("HEAD") || status == 204 || status == 304) {
            return ByteString.EMPTY;
        }
        CoreMessages.checkLength(response);
        http.receiveResponseEntity(response);
        return CoreMessages.body(response, limits);
    }
}
