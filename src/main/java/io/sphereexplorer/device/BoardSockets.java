package io.sphereexplorer.device;

import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.net.http.SocketSource;
import io.sphereexplorer.net.tcp.TcpSocket;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the connections to one board: a few tries of TCP, then TLS (device-protocol §1.8). Thread-safe. */
final class BoardSockets implements SocketSource, Closeable {
    private static final String WHO = "/device/security_state";
    private static final Pattern ID = Pattern.compile("\"deviceIdentifier\"\\s*:\\s*\"(\\p{XDigit}{128})\"");
    private static final int TRIES = 3;
    private static final Duration TRY = Duration.ofMillis(1500);

    private final Tcp tcp;
    private final DeviceTrust trust;
    private final AtomicReference<Optional<String>> known = new AtomicReference<>(Optional.empty());
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
        return ready != null ? ready : sameBoard(connect());
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
                return trust.handshake(connected);
            } catch (SocketTimeoutException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** The transport, from whose answers it is learned which board this is. */
    HttpTransport learning(HttpTransport transport) {
        return new HttpTransport() {
            @Override
            public Response send(Request request) throws IOException {
                return send(request, _ -> {});
            }

            @Override
            public Response send(Request request, LongConsumer sent) throws IOException {
                Response response = transport.send(request, sent);
                if (request.path().equals(WHO)) {
                    known.compareAndSet(Optional.empty(), id(response));
                }
                return response;
            }
        };
    }

    /** All boards show one certificate, so each connection after the first is asked which board is at its end. */
    private Socket sameBoard(Socket socket) throws IOException {
        Optional<String> expected = known.get();
        if (expected.isEmpty()) {
            return socket;
        }
        boolean same = false;
        try {
            same = who(socket).equals(expected.get());
        } finally {
            if (!same) {
                socket.close();
            }
        }
        if (!same) {
            throw new DeviceException.Swapped();
        }
        return socket.isClosed() ? connect() : socket;
    }

    /** @throws DeviceException.BadAnswer if the board does not say it, by which it is not yet another one */
    private static String who(Socket socket) throws IOException {
        var client = new HttpClient(() -> socket, "192.168.35.2", HttpLimits.DEFAULT); // closed with its socket
        return id(client.send(Request.get(WHO)))
                .orElseThrow(() -> new DeviceException.BadAnswer("the board does not say who it is"));
    }

    private static Optional<String> id(Response response) {
        Matcher id = ID.matcher(response.body().utf8());
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
