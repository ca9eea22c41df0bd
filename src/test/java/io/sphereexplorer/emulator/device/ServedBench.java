package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A board for development behind its REST server on the loopback interface, and a second server of the same board that
 * trusts the packages of tests, as nobody has the key of the SDK.
 */
public final class ServedBench implements AutoCloseable {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();

    public final ManualClock clock = new ManualClock();
    public final EmulatedDevice device;
    private final RestServer server;
    private final ServerSocket workshop = new ServerSocket();
    private final HttpServer workshopServer;

    public ServedBench() throws IOException {
        var world = World.create(7, 1, clock);
        device = new EmulatedDevice(world, world.boards().getFirst());
        device.capabilities(List.of(11));
        var emulator = new DeviceEmulator(device, AUTHORITY, Pause.NONE);
        server = RestServer.listen(emulator, loopback());
        workshop.bind(loopback());
        var routes = new DeviceRoutes(device, TestPackage.signers());
        workshopServer = new HttpServer(
                HttpServer.Acceptor.of(workshop), emulator.identity()::accept, routes::send, HttpLimits.DEFAULT);
        workshopServer.start();
    }

    public int port() {
        return server.address().getPort();
    }

    /** Of the server that trusts the packages of tests. */
    public int workshopPort() {
        return workshop.getLocalPort();
    }

    /** Whom a client has to trust. */
    public X509Certificate authority() {
        return AUTHORITY.certificate();
    }

    @Override
    public void close() throws IOException {
        try (server) {
            workshopServer.close();
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
