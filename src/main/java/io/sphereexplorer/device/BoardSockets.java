package io.sphereexplorer.device;

import io.sphereexplorer.net.http.SocketSource;
import io.sphereexplorer.net.tcp.TcpSocket;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Makes the connections to one board: a few tries of TCP, then TLS (device-protocol §1.8). Thread-safe. */
final class BoardSockets implements SocketSource, Closeable {
    private static final int TRIES = 3;
    private static final Duration TRY = Duration.ofMillis(1500);

    private final Tcp tcp;
    private final DeviceTrust trust;
    private final AtomicReference<@Nullable PublicKey> firstKey = new AtomicReference<>();
    private final AtomicReference<@Nullable Socket> probed = new AtomicReference<>();
    private final AtomicReference<@Nullable Socket> last = new AtomicReference<>();

    /** One attempt to connect to the board's REST service. */
    @FunctionalInterface
    interface Tcp {
        /**
         * Blocks until connected.
         *
         * @throws SocketTimeoutException if nothing answers in time
         */
        Socket connect(Duration timeout) throws IOException;
    }

    BoardSockets(Tcp tcp, DeviceTrust trust) {
        this.tcp = tcp;
        this.trust = trust;
    }

    /** Connects ahead of the first request, which then uses this connection. */
    void probe() throws IOException {
        probed.set(connect());
    }

    @Override
    public Socket open() throws IOException {
        Socket ready = probed.getAndSet(null);
        return ready != null ? ready : connect();
    }

    /** Closes the connection that was made ahead, if no request came to use it. */
    @Override
    public void close() throws IOException {
        Socket ready = probed.getAndSet(null);
        if (ready != null) {
            ready.close();
        }
    }

    @Override
    public int unacknowledged() {
        return last.get() instanceof TcpSocket socket ? socket.unacknowledged() : 0;
    }

    private Socket connect() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Socket connected = tcp.connect(TRY);
                last.set(connected);
                return sameBoard(trust.handshake(connected));
            } catch (SocketTimeoutException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Each board has a key of its own, so one that shows another key than the first is another board. */
    private SSLSocket sameBoard(SSLSocket socket) throws IOException {
        PublicKey key = socket.getSession().getPeerCertificates()[0].getPublicKey();
        PublicKey first = firstKey.compareAndExchange(null, key);
        if (first != null && !first.equals(key)) {
            socket.close();
            throw new DeviceException.Swapped();
        }
        return socket;
    }
}
