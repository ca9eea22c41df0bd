package io.sphereexplorer.app;

import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.HostServiceGateway;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.SerialPorts;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TlsException;
import io.sphereexplorer.session.Bench;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The boards a command on the command line can go to: real ones, and emulated ones if the options say so. */
final class CommandLineBench implements AutoCloseable {
    private static final long SEED = 1;

    private final List<EmulatedSerialPorts> emulated = new ArrayList<>();
    private final Bench bench;

    /** @throws TlsException if the file of {@code --trust} cannot be used */
    CommandLineBench(StartOptions options) throws TlsException {
        DeviceTrust trust = DeviceTrust.pinned();
        if (options.trust().isPresent()) {
            trust = trust.with(DeviceTrust.readPem(options.trust().get()));
        }
        var sources = new ArrayList<SerialPorts>(List.of(new SystemSerialPorts(options.ports())));
        if (options.emulated() > 0) {
            var authority = DeviceIdentityAuthority.create();
            trust = trust.with(List.of(authority.certificate()));
            World world = World.create(SEED, options.emulated(), InstantSource.system());
            emulated.add(EmulatedSerialPorts.of(world, authority, Pause.real(1), Line.ideal()));
            sources.addAll(emulated);
        }
        List<DeviceGateway> gateways =
                List.of(new SerialGateway(sources, trust), new HostServiceGateway(HostServiceGateway.STANDARD, trust));
        bench = new Bench(gateways);
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void close() {
        bench.close();
        emulated.forEach(EmulatedSerialPorts::close);
    }
}
