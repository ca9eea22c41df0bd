package io.sphereexplorer.command.recovery;

import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.recovery.place.SerialRecoveryGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.recovery.EmulatedRecoveryPorts;
import io.sphereexplorer.emulator.recovery.PracticeImages;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.BoardNames;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Emulated boards with service and recovery ports, for which time goes fifty times as fast. */
public final class RecoveryBench implements AutoCloseable {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final int SPEED = 50;
    private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

    private final long start = System.nanoTime();
    private final InstantSource clock = () -> BEGIN.plusNanos((System.nanoTime() - start) * SPEED);
    private final EmulatedSerialPorts ports;
    private final EmulatedRecoveryPorts recoveryPorts;
    private final Bench bench;

    /** @param images a folder that gets the practice images */
    public RecoveryBench(int boards, Path images) throws IOException {
        this(boards, images, Pause.NONE);
    }

    /** @param pause how the boards take their time to erase */
    public RecoveryBench(int boards, Path images, Pause pause) throws IOException {
        new PracticeImages(1, size -> size / 200).writeTo(images);
        ports = EmulatedSerialPorts.of(World.create(5, boards, clock), AUTHORITY, Pause.NONE, Line.ideal());
        recoveryPorts = new EmulatedRecoveryPorts(ports, pause);
        var trust = DeviceTrust.pinned().with(List.of(AUTHORITY.certificate()));
        bench = new Bench(
                List.of(new SerialGateway(List.of(ports), trust)),
                BoardNames.inMemory(),
                new SerialRecoveryGateway(List.of(recoveryPorts), () -> images, Optional::empty));
    }

    public Session session() {
        return Session.of(bench);
    }

    public EmulatedDevice device(int number) {
        return ports.boards().get(number - 1).device();
    }

    public void unplug(int number) {
        ports.unplug(number);
    }

    public void plug(int number) {
        ports.plug(number);
    }

    @Override
    public void close() {
        bench.close();
        recoveryPorts.close();
        ports.close();
    }
}
