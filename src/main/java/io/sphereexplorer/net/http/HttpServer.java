package io.sphereexplorer.net.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.io.Closer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers on whatever accepts connections; a virtual thread a connection, and not too many of them. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MOST_CONNECTIONS = 64;

    private final Acceptor acceptor;
    private final Handshake handshake;
    private final HttpHandler handler;
    private final HttpLimits limits;
    private final Semaphore free = new Semaphore(MOST_CONNECTIONS);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("http-", 0).factory());
    private volatile boolean closed;

    /** Where connections come from; closing it ends a waiting accept. */
    public interface Acceptor extends Closeable {
        Socket accept() throws IOException;

        static Acceptor of(ServerSocket socket) {
            return new Acceptor() {
                @Override
                public Socket accept() throws IOException {
                    return socket.accept();
                }

                @Override
                public void close() throws IOException {
                    socket.close();
                }
            };
        }
    }

    /** Secures an accepted connection, on the thread of that connection. */
    @FunctionalInterface
    public interface Handshake {
        Handshake NONE = socket -> socket;

        Socket accept(Socket socket) throws IOException;
    }

    public HttpServer(Acceptor acceptor, Handshake handshake, HttpHandler handler, HttpLimits limits) {
        this.acceptor = acceptor;
        this.handshake = handshake;
        this.handler = handler;
        this.limits = limits;
    }

    /** Returns at once. To be called once. */
    public void start() {
        threads.execute(this::acceptAll);
    }

    /** Closes the acceptor and all connections, and waits for their threads. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            acceptor.close();
        } finally {
            threads.shutdownNow();
            sockets.forEach(Closer::closeQuietly);
            threads.close();
        }
    }

    private void acceptAll() {
        try {
            while (!closed) {
                free.acquire();
                Socket socket = acceptor.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (InterruptedException | RejectedExecutionException _) {
            sockets.forEach(Closer::closeQuietly); // closed while a connection came in
        } catch (IOException e) {
            if (!closed) {
                LOG.warn("No more connections are accepted", e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
            new HttpServerConnection(handshake.accept(socket), handler, limits).serve();
        } catch (IOException e) {
            LOG.debug("A connection ended early: {}", e.toString());
        } finally {
            sockets.remove(socket);
            free.release();
        }
    }
}
