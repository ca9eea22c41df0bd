package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A board's REST service at a TCP address of this computer, for tools that speak HTTPS and no SLIP. */
public final class RestServer implements AutoCloseable {
    private final ServerSocket socket;
    private final HttpServer server;

    private RestServer(ServerSocket socket, HttpServer server) {
        this.socket = socket;
        this.server = server;
    }

    /**
     * Serves a board at an address; port 0 takes any. While the board is silent or restarts, connections end without an
     * answer.
     */
    public static RestServer listen(DeviceEmulator board, InetSocketAddress address) throws IOException {
        var socket = new ServerSocket();
        socket.bind(address);
        var acceptor = HttpServer.Acceptor.of(socket);
        var server = new HttpServer(acceptor, board.identity()::accept, board.handler(), RunningBoard.LIMITS);
        server.start();
        return new RestServer(socket, server);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        InetAddress host = socket.getInetAddress();
        return new InetSocketAddress(host, socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
