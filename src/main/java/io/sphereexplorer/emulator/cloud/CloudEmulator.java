package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.net.http.HttpHandler;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpServer;
import io.sphereexplorer.net.http.MalformedRequest;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Supplier;

/** Serves a practice cloud on one TCP address of this computer, over plain HTTP. Any thread. */
public final class CloudEmulator implements AutoCloseable {
    /** Longer than clients keep an idle connection, so that none sends into one that is being closed. */
    private static final HttpLimits LIMITS = HttpLimits.DEFAULT.withSilence(Duration.ofSeconds(75));

    private final ServerSocket socket;
    private final HttpServer server;
    private final Supplier<CloudServices> start;
    private volatile CloudServices services;

    private CloudEmulator(ServerSocket socket, Supplier<CloudServices> start) {
        this.socket = socket;
        this.start = start;
        services = start.get();
        server = new HttpServer(HttpServer.Acceptor.of(socket), HttpServer.Handshake.NONE, new Current(), LIMITS);
    }

    /**
     * Answers when it returns.
     *
     * @param address port 0 takes any that is free
     * @param start makes the cloud as it is at first
     * @throws IOException if the address cannot be used; nothing is left open then
     */
    public static CloudEmulator listen(InetSocketAddress address, Supplier<CloudServices> start) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.bind(address);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var emulator = new CloudEmulator(socket, start);
        emulator.server.start();
        return emulator;
    }

    /** What clients on this computer put before all paths, such as {@code http://127.0.0.1:8400}. */
    public URI base() {
        InetAddress bound = socket.getInetAddress();
        InetAddress host = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        try {
            return new URI("http", null, host.getHostAddress(), socket.getLocalPort(), null, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address is a host", e);
        }
    }

    /** The cloud as it is now. */
    public CloudServices services() {
        return services;
    }

    /** Takes the cloud back to its start, with nobody signed in. */
    public void reset() {
        services = start.get();
    }

    /** Ends all connections and their threads. */
    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Whichever cloud there is when a request comes. */
    private final class Current implements HttpHandler {
        @Override
        public Response send(Request request) throws IOException {
            return services.send(request);
        }

        @Override
        public Response onMalformed(MalformedRequest kind) {
            return services.onMalformed(kind);
        }
    }
}
