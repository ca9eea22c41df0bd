package io.sphereexplorer.net.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MethodNotSupportedException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParserFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The server's end of one socket. A response carries the handler's fields in their order and spelling, then
 * Content-Length, and {@code Connection: close} if it is the last one.
 */
public final class HttpServerConnection implements Closeable {
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final int LINGER_MILLIS = 500;

    private final Socket socket;
    private final HttpHandler handler;
    private final HttpLimits limits;
    private final DefaultBHttpServerConnection http;

    /** @param socket connected and secured; closed with this connection */
    public HttpServerConnection(Socket socket, HttpHandler handler, HttpLimits limits) throws IOException {
        this.socket = socket;
        this.handler = handler;
        this.limits = limits;
        Http1Config config = limits.asConfig();
        var parser = new DefaultHttpRequestParserFactory(config); // the one by default knows no limits
        http = new DefaultBHttpServerConnection("http", config, null, null, null, null, parser, null);
        http.bind(socket);
        http.setSocketTimeout(Timeout.of(limits.silence()));
    }

    /**
     * Answers requests until the peer closes, falls silent or asks for no more; closes the socket in the end.
     *
     * @throws IOException if the connection broke within a message, or the handler threw
     */
    public void serve() throws IOException {
        try {
            boolean more = true;
            while (more) {
                more = serveOne();
            }
        } finally {
            socket.close(); // in peace: an abort would take back what the peer has not read yet
        }
    }

    /** Breaks off, whatever another thread is doing here. */
    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private boolean serveOne() throws IOException {
        ClassicHttpRequest head;
        Request request;
        try {
            if (!http.isDataAvailable(Timeout.of(limits.silence()))) {
                return false;
            }
            head = http.receiveRequestHeader();
            if (head == null) {
                return false;
            }
            request = read(head);
        } catch (org.apache.hc.core5.http.HttpException | IOException e) {
            refuse(HttpException.of(e));
            return false;
        }
        return answer(head, handler.send(request));
    }

    private Request read(ClassicHttpRequest head) throws IOException, org.apache.hc.core5.http.HttpException {
        if (!METHOD.matcher(head.getMethod()).matches()) {
            throw new MethodNotSupportedException(head.getMethod());
        }
        String path = head.getRequestUri();
        if (!path.startsWith("/")) {
            throw new HttpException.Malformed("The request target is no path", null);
        }
        CoreMessages.checkLength(head);
        if (head.containsHeader(HttpHeaders.EXPECT)) {
            http.sendResponseHeader(new BasicClassicHttpResponse(100, "Continue"));
            http.flush();
        }
        http.receiveRequestEntity(head);
        return new Request(head.getMethod(), path, CoreMessages.headers(head), CoreMessages.body(head, limits));
    }

    /** Whether another request may follow. */
    private boolean answer(ClassicHttpRequest head, Response response) throws IOException {
        ClassicHttpResponse message = message(response);
        var context = HttpCoreContext.create();
        context.setProtocolVersion(head.getVersion());
        boolean keep = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(head, message, context);
        if (!keep && !message.containsHeader(HttpHeaders.CONNECTION)) {
            message.addHeader(HttpHeaders.CONNECTION, "close");
        }
        send(message, !head.getMethod().equals("HEAD"));
        return keep;
    }

    private void refuse(HttpException failure) throws IOException {
        MalformedRequest kind = switch (failure) {
            case HttpException.Malformed m
            when m.getCause() instanceof MethodNotSupportedException -> MalformedRequest.METHOD;
            case HttpException.Malformed _ -> MalformedRequest.SYNTAX;
            case HttpException.TooLarge t when t.getCause() == null -> MalformedRequest.BODY_TOO_LARGE;
            case HttpException.TooLarge _ -> MalformedRequest.HEADER_TOO_LARGE;
            case HttpException.TimedOut _, HttpException.ConnectionLost _ -> throw failure;
        };
        ClassicHttpResponse message = message(handler.onMalformed(kind));
        message.setHeader(HttpHeaders.CONNECTION, "close");
        send(message, true);
        drain();
    }

    /** Takes what is still on its way, so that the answer is not lost in a reset (RFC 9112 §9.6). */
    private void drain() throws IOException {
        socket.setSoTimeout(LINGER_MILLIS);
        try {
            socket.getInputStream().skip(limits.bodySize());
        } catch (SocketTimeoutException _) {
            return; // the peer has read enough and waits for us to close
        }
    }

    private static ClassicHttpResponse message(Response response) {
        int status = response.status();
        var message = new BasicClassicHttpResponse(status, EnglishReasonPhraseCatalog.INSTANCE, null);
        CoreMessages.addFields(message, response.headers());
        if (status != 204 && status != 304) {
            CoreMessages.addBody(message, message, response.body());
        }
        return message;
    }

    private void send(ClassicHttpResponse message, boolean withBody) throws IOException {
        try {
            http.sendResponseHeader(message);
            if (withBody) {
                http.sendResponseEntity(message);
            }
            http.flush();
        } catch (org.apache.hc.core5.http.HttpException | IOException e) {
            throw HttpException.of(e);
        }
    }
}
