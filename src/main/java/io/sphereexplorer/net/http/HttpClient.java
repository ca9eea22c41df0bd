package io.sphereexplorer.net.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one host, one at a time, over one kept connection (device-protocol §9, item 5). A connection that
 * the peer has closed is opened anew; a peer that closes after each response gets one request a connection.
 *
 * <p>Any thread may send; requests queue for the connection. {@link #close} ends a running one, and so does the
 * interruption of its thread where the socket heeds it, as those of the JDK do on virtual threads.
 */
public final class HttpClient implements HttpTransport, AutoCloseable {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    private static final int CLOSINGS_BEFORE_FALLBACK = 2;
    private static final Duration PROMPTLY = Duration.ofSeconds(2);

    private final SocketSource source;
    private final String host;
    private final HttpLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable HttpClientConnection connection;
    private volatile boolean closed;
    private int promptClosings;
    private long idleSince;

    /** @param host value of the Host field */
    public HttpClient(SocketSource source, String host, HttpLimits limits) {
        this.source = source;
        this.host = host;
        this.limits = limits;
    }

    @Override
    public Response send(Request request) throws IOException {
        return send(request, limits.silence());
    }

    @Override
    public Response send(Request request, LongConsumer sent) throws IOException {
        var most = new AtomicLong(); // TLS adds to what is unacknowledged, so less could seem to be sent than before
        return send(request, limits.silence(), written -> {
            long arrived = written - source.unacknowledged();
            sent.accept(most.accumulateAndGet(arrived, Math::max));
        });
    }

    /**
     * Blocks until the whole response is there. Sends a request a second time only if it is idempotent and a kept
     * connection turned out to be closed (RFC 9110 §9.2.2).
     *
     * @param silence longest wait for the next octet of the peer
     * @throws HttpException if the exchange failed
     * @throws InterruptedIOException if this thread was interrupted; it stays so
     * @throws IOException what the source of sockets throws
     */
    public Response send(Request request, Duration silence) throws IOException {
        return send(request, silence, _ -> {});
    }

    private Response send(Request request, Duration silence, LongConsumer written) throws IOException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
        try {
            return sendInTurn(request, silence, written);
        } catch (HttpException.ConnectionLost e) {
            throw Thread.currentThread().isInterrupted() ? interrupted(e) : e;
        } finally {
            idleSince = System.nanoTime();
            lock.unlock();
        }
    }

    /** Ends the running request, and fails all later ones. Any thread may call it. */
    @Override
    public void close() {
        closed = true;
        HttpClientConnection current = connection;
        if (current != null) {
            current.close();
        }
    }

    private Response sendInTurn(Request request, Duration silence, LongConsumer written) throws IOException {
        HttpClientConnection kept = connection;
        if (kept == null || !kept.isOpen() || !isUsable(kept, request)) {
            return open().exchange(request, silence, isOneAConnection(), written);
        }
        try {
            Response response = kept.exchange(request, silence, false, written);
            promptClosings = 0;
            return response;
        } catch (HttpException.ConnectionLost e) {
            if (kept.answered() || !IDEMPOTENT.contains(request.method()) || isCancelled()) {
                throw e;
            }
            noteClosing();
            return open().exchange(request, silence, isOneAConnection(), written);
        }
    }

    /** What may be sent only once needs a look first; for all else the second try is as good and costs no wait. */
    private boolean isUsable(HttpClientConnection kept, Request request) throws IOException {
        if (IDEMPOTENT.contains(request.method()) || !kept.isStale()) {
            return true;
        }
        noteClosing();
        return false;
    }

    /** A peer that had long been left alone may close without being taken for one that always does. */
    private void noteClosing() {
        if (System.nanoTime() - idleSince < PROMPTLY.toNanos()) {
            promptClosings++;
        }
    }

    private boolean isOneAConnection() {
        return promptClosings >= CLOSINGS_BEFORE_FALLBACK;
    }

    private boolean isCancelled() {
        return closed || Thread.currentThread().isInterrupted();
    }

    private HttpClientConnection open() throws IOException {
        HttpClientConnection old = connection;
        if (old != null) {
            old.close();
        }
        failIfClosed();
        Socket socket = source.open();
        var opened = new HttpClientConnection(socket, host, limits);
        connection = opened;
        if (closed) {
            opened.close();
            failIfClosed();
        }
        return opened;
    }

    private void failIfClosed() throws HttpException {
        if (closed) {
            throw new HttpException.ConnectionLost("The client was closed", null);
        }
    }

    private static InterruptedIOException interrupted(Exception cause) {
        var interrupted = new InterruptedIOException("The request was cancelled");
        interrupted.initCause(cause);
        return interrupted;
    }
}
