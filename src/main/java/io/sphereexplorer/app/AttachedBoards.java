package io.sphereexplorer.app;

import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.HostServiceGateway;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TlsException;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.BoardNames;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boards that the window or a command can reach: real ones, and emulated ones as the options say. */
final class AttachedBoards implements AutoCloseable {
    private static final long SEED = 1;

    private final Optional<EmulatedSerialPorts> emulated;
    private final Bench bench;

    private AttachedBoards(Optional<EmulatedSerialPorts> emulated, List<DeviceGateway> gateways, BoardNames names) {
        this.emulated = emulated;
        bench = new Bench(gateways, names);
    }

    /**
     * Real boards, and the emulated ones that were asked for.
     *
     * @throws TlsException if the file of {@code --trust} cannot be used
     */
    static AttachedBoards forCommands(StartOptions options) throws TlsException {
        return of(realGateways(options), options.emulated(), KeptNames.in(options.home()));
    }

    /**
     * Real boards, and an emulated one if there is no real one. Looks at the ports, so it does not belong on the FX thread.
     *
     * @throws TlsException if the file of {@code --trust} cannot be used
     */
    static AttachedBoards forWindow(StartOptions options) throws TlsException {
        List<DeviceGateway> real = realGateways(options);
        boolean alone = options.startsEmulator()
                && real.stream().allMatch(gateway -> gateway.boards().isEmpty());
        return of(real, Math.max(options.emulated(), alone ? 1 : 0), KeptNames.in(options.home()));
    }

    private static List<DeviceGateway> realGateways(StartOptions options) throws TlsException {
        DeviceTrust trust = DeviceTrust.pinned();
        if (options.trust().isPresent()) {
            trust = trust.with(DeviceTrust.readPem(options.trust().get()));
        }
        return List.of(
                new SerialGateway(List.of(new SystemSerialPorts(options.ports())), trust),
                new HostServiceGateway(HostServiceGateway.STANDARD, trust));
    }

    private static AttachedBoards of(List<DeviceGateway> real, int emulatedBoards, BoardNames names) {
        if (emulatedBoards == 0) {
            return new AttachedBoards(Optional.empty(), real, names);
        }
        var authority = DeviceIdentityAuthority.create();
        World world = World.create(SEED, emulatedBoards, InstantSource.system());
        var ports = EmulatedSerialPorts.of(world, authority, Pause.real(1), Line.ideal());
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        List<DeviceGateway> all = new ArrayList<>(real);
        all.add(new SerialGateway(List.of(ports), trust));
        return new AttachedBoards(Optional.of(ports), all, names);
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void close() {
        bench.close();
        emulated.ifPresent(EmulatedSerialPorts::close);
    }
}
