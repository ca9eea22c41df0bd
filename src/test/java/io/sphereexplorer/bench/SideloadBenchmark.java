package io.sphereexplorer.bench;

import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a package goes onto a board by the command of the window, over a line paced to 921,600 baud: 799 KiB, the
 * most that a board has room for beside its debugger. The limit is that of
 * {@link LinkBenchmark}.
 */
final class SideloadBenchmark {
    private static final int BAUD = 921_600;
    private static final double PACKET = 1500;
    private static final double LIMIT = BAUD / 10.0 * (PACKET - 40) / (PACKET + 4 + (PACKET - 2) / 128);
    private static final int RUNS = 3;

    private final DeviceIdentityAuthority authority = DeviceIdentityAuthority.create();
    private final World world = World.create(24, 1, Instant::now);
    private final EmulatedSerialPorts ports = EmulatedSerialPorts.of(world, authority, Pause.NONE, Line.paced(BAUD));
    private final Bench bench = new Bench(
            List.of(new SerialGateway(List.of(ports), DeviceTrust.pinned().with(List.of(authority.certificate())))));

    private SideloadBenchmark() {
        EmulatedDevice device = ports.boards().getFirst().device();
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
    }

    public static void main(String[] args) throws Exception {
        var benchmark = new SideloadBenchmark();
        for (int run = 0; run < RUNS; run++) {
            benchmark.measure(TestPackage.blink().ofSize(799 * 1024 - run));
        }
        benchmark.bench.close();
        benchmark.ports.close();
        System.exit(0);
    }

    /** When something was told. */
    private record Told(long nanos, Progress progress) {}

    private void measure(TestPackage image) throws Exception {
        Path file = Files.createTempFile("bench", ".imagepackage");
        Files.write(file, image.build().toByteArray());
        List<Told> told = new ArrayList<>();
        long start = System.nanoTime();
        new DeployImage(file, false, false)
                .run(Session.of(bench).reporting(news -> told.add(new Told(System.nanoTime(), news))));
        double whole = (System.nanoTime() - start) / 1e9;
        double sending = (at(told, 3) - at(told, 2)) / 1e9;
        Files.delete(file);
        int octets = image.build().size();
        System.out.printf(
                "%,d octets: sent and verified in %.2f s, %.1f %% of %.0f octets a second; from check to listing %.2f s%n",
                octets, sending, 100 * octets / sending / LIMIT, LIMIT, whole);
    }

    private static long at(List<Told> told, int step) {
        return told.stream()
                .filter(each -> each.progress().number() == step)
                .findFirst()
                .orElseThrow()
                .nanos();
    }
}
