package io.sphereexplorer.app;

import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.device.HostServiceGateway;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.D2xxSerialPorts;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TlsException;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.BoardNames;
import io.sphereexplorer.ui.shell.BoardFaults;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The boards that the window or a command can reach: real ones, and emulated ones as the options say. */
final class AttachedBoards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AttachedBoards.class);
    private static final long SEED = 1;

    private final Optional<EmulatedSerialPorts> emulated;
    private final RecoveryWays recovery;
    private final Bench bench;

    private AttachedBoards(
            Optional<EmulatedSerialPorts> emulated,
            RecoveryWays recovery,
            List<DeviceGateway> gateways,
            BoardNames names) {
        this.emulated = emulated;
        this.recovery = recovery;
        bench = new Bench(gateways, names, recovery.gateway());
    }

    /** The boards of a practice world and no others; closing them leaves the world as it is. */
    static AttachedBoards of(PracticeWorld world) {
        EmulatedSerialPorts ports = world.plugIn();
        var trust = DeviceTrust.pinned().with(List.of(world.authority().certificate()));
        return new AttachedBoards(
                Optional.of(ports),
                RecoveryWays.toEmulated(ports),
                List.of(new SerialGateway(List.of(ports), trust)),
                world.boardNames());
    }

    /**
     * Real boards, and the emulated ones that were asked for.
     *
     * @throws TlsException if the file of {@code --trust} cannot be used
     */
    static AttachedBoards forCommands(StartOptions options) throws TlsException {
        return of(options, realGateways(options), options.emulated());
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
        return of(options, real, Math.max(options.emulated(), alone ? 1 : 0));
    }

    private static List<DeviceGateway> realGateways(StartOptions options) throws TlsException {
        DeviceTrust trust = DeviceTrust.pinned();
        if (options.trust().isPresent()) {
            trust = trust.with(DeviceTrust.readPem(options.trust().get()));
        }
        var system = new SystemSerialPorts(options.ports());
        return List.of(
                new SerialGateway(List.of(system, D2xxSerialPorts.besides(system)), trust),
                new HostServiceGateway(HostServiceGateway.STANDARD, trust));
    }

    private static AttachedBoards of(StartOptions options, List<DeviceGateway> real, int emulatedBoards) {
        if (emulatedBoards == 0) {
            return of(options, Optional.empty(), real);
        }
        var authority = DeviceIdentityAuthority.create();
        World world = World.create(SEED, emulatedBoards, InstantSource.system());
        var ports = EmulatedSerialPorts.of(world, authority, Pause.real(1), Line.ideal());
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        List<DeviceGateway> all = new ArrayList<>(real);
        all.add(new SerialGateway(List.of(ports), trust));
        return of(options, Optional.of(ports), all);
    }

    private static AttachedBoards of(
            StartOptions options, Optional<EmulatedSerialPorts> emulated, List<DeviceGateway> gateways) {
        RecoveryWays recovery = RecoveryWays.toAll(options.recoveryPorts(), emulated);
        return new AttachedBoards(emulated, recovery, gateways, KeptNames.in(options.home()));
    }

    /** What can go wrong with the emulated boards; empty if there are none. */
    Optional<BoardFaults> faults() {
        return emulated.map(
                ports -> new EmulatedFaults(ports.boards().getFirst().device().world(), ports));
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void close() {
        bench.close();
        try {
            recovery.close();
        } catch (IOException e) {
            LOG.warn("the practice images could not be deleted", e);
        }
        emulated.ifPresent(EmulatedSerialPorts::close);
    }
}
