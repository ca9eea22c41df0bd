package io.sphereexplorer.bench;

import io.sphereexplorer.command.diagnostics.FollowOutput;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast a package goes onto a board over a line paced to 921,600 baud while the output of an application streams the
 * other way; the limit is that of {@link LinkBenchmark}. Only what the application writes takes its time.
 */
final class LogStreamBenchmark {
    private static final int BAUD = 921_600;
    private static final double PACKET = 1500;
    private static final double LIMIT = BAUD / 10.0 * (PACKET - 40) / (PACKET + 4 + (PACKET - 2) / 128);
    private static final int LARGE = 780 * 1024;
    private static final int RUNS = 3;

    private LogStreamBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param args how many lines a second the application writes; 4 if it is not said
     */
    public static void main(String[] args) throws Exception {
        Pause pace = paceOf(args.length == 0 ? 4 : Double.parseDouble(args[0]));
        var authority = DeviceIdentityAuthority.create();
        var world = World.create(24, 1, InstantSource.system());
        var ports = EmulatedSerialPorts.of(world, authority, pace, Line.paced(BAUD));
        EmulatedDevice device = ports.boards().getFirst().device();
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        var bench = new Bench(List.of(new SerialGateway(List.of(ports), trust)));
        var session = Session.of(bench);
        AppApi apps = session.device().apps();
        apps.stage(TestPackage.blink().build());
        apps.install(false);
        var lines = new AtomicInteger();
        Thread.ofVirtual().start(() -> follow(session, lines));
        while (lines.get() == 0) {
            Thread.sleep(10);
        }
        for (int run = 0; run < RUNS; run++) {
            ByteString image =
                    TestPackage.blink().of(new UUID(1, run)).ofSize(LARGE - run).build();
            int before = lines.get();
            long start = System.nanoTime();
            apps.stage(image);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d octets in %.2f s, %.1f %% of %.0f octets a second, beside %d lines of output%n",
                    image.size(), seconds, 100 * image.size() / seconds / LIMIT, LIMIT, lines.get() - before);
            apps.delete(new UUID(1, run));
        }
        System.exit(0);
    }

    private static void follow(Session session, AtomicInteger lines) {
        try {
            new FollowOutput(
                            Optional.of(TestPackage.BLINK),
                            true,
                            Optional.empty(),
                            told -> lines.addAndGet(told.size()),
                            InstantSource.system())
                    .run(session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything but the output comes at once. */
    private static Pause paceOf(double linesASecond) {
        Duration betweenLines = Duration.ofNanos(Math.round(1e9 / linesASecond));
        return _ -> {
            if (Thread.currentThread().getName().equals("emulated-debug")) {
                Pause.real(1).pause(betweenLines);
            }
        };
    }
}
