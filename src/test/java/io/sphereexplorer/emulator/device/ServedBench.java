package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;

/** A board for development behind its REST server on the loopback interface; it trusts the packages of tests. */
public final class ServedBench implements AutoCloseable {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();

    public final ManualClock clock = new ManualClock();
    public final EmulatedDevice device;
    private final RestServer server;

    public ServedBench() throws IOException {
        var world = World.create(7, 1, clock);
        device = new EmulatedDevice(world, world.boards().getFirst());
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        server = RestServer.listen(
                new DeviceEmulator(device, AUTHORITY, Pause.NONE),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int port() {
        return server.address().getPort();
    }

    /** Whom a client has to trust. */
    public X509Certificate authority() {
        return AUTHORITY.certificate();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
