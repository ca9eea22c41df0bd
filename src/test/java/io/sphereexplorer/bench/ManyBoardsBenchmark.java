package io.sphereexplorer.bench;

import com.sun.management.OperatingSystemMXBean;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Ticker;
import io.sphereexplorer.ui.device.DeviceViewModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Many boards in one process: side-loading to all at once, idling, and the reads of the pane of one. */
public final class ManyBoardsBenchmark {
    private static final int BAUD = 921_600;
    private static final double OCTETS_A_SECOND = BAUD / 10.0;
    /** Near the most that a board takes. */
    private static final int PACKAGE = 780 * 1024;

    private static final int IDLE = 1000;
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final DeviceTrust TRUST = DeviceTrust.pinned().with(List.of(AUTHORITY.certificate()));

    private final EmulatedSerialPorts ports;
    private final Bench bench;

    private ManyBoardsBenchmark(int boards, Line line) {
        var world = World.create(1, boards, InstantSource.system());
        ports = EmulatedSerialPorts.of(world, AUTHORITY, Pause.NONE, line);
        ports.boards().forEach(board -> {
            board.device().capabilities(List.of(11)); // application development
            board.device().imageSigners(TestPackage.signers());
        });
        bench = new Bench(List.of(new SerialGateway(List.of(ports), TRUST)));
    }

    public static void main(String[] args) throws Exception {
        reads();
        Path file = Files.createTempFile("blink", ".imagepackage");
        Files.write(file, TestPackage.blink().ofSize(PACKAGE).build().toByteArray());
        for (int warmUp = 0; warmUp < 6; warmUp++) {
            sideload(20, file, Line.ideal());
        }
        double one = sideload(1, file, Line.paced(BAUD));
        double all = sideload(20, file, Line.paced(BAUD));
        System.out.printf("20 at once: %.1f %% of 20 x one%n", 100 * one / all);
        Files.delete(file);
        if (args.length == 0) {
            idle();
        }
        System.exit(0);
    }

    private static double sideload(int boards, Path file, Line line) throws Exception {
        var many = new ManyBoardsBenchmark(boards, line);
        for (AttachedBoard board : many.bench.boards()) {
            many.bench.idOf(board);
        }
        var commands = new CommandRunner();
        long cpu = cpuNanos();
        long start = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = new ArrayList<>();
            for (AttachedBoard board : many.bench.boards()) {
                var session = Session.of(many.bench).on(board);
                runs.add(workers.submit(() -> commands.run(session, new DeployImage(file, true, false))));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "780 KiB side-loaded to %d at once: %.2f s, %.2f cores%n",
                boards, seconds, (cpuNanos() - cpu) / 1e9 / seconds);
        many.close();
        return seconds;
    }

    /** All boards run; then all are connected to, too, which counts our own end of the lines with them. */
    private static void idle() throws Exception {
        long before = memory();
        var many = new ManyBoardsBenchmark(IDLE, Line.ideal());
        System.out.printf("%d boards, plugged in: %.0f KiB each%n", IDLE, (memory() - before) / 1024.0 / IDLE);
        for (AttachedBoard board : many.bench.boards()) {
            many.bench.idOf(board);
        }
        long connected = memory();
        System.out.printf("the same, each connected to: %.0f KiB each%n", (connected - before) / 1024.0 / IDLE);
        long cpu = cpuNanos();
        Thread.sleep(10_000);
        System.out.printf("the same, idle: %.3f cores%n", (cpuNanos() - cpu) / 1e10);
        many.close();
    }

    /** Begins with code that was never run, as a program that was just started does; then with code that was. */
    private static void reads() throws Exception {
        reads("code not warm", Line.paced(BAUD), 20);
        reads("to warm the code, as fast as memory", Line.ideal(), 3000);
        reads("code warm", Line.paced(BAUD), 60);
    }

    private static void reads(String how, Line line, int rounds) throws Exception {
        var octets = new AtomicLong();
        UnaryOperator<SerialPort> counting = port -> new Counted(port, octets);
        var one = new ManyBoardsBenchmark(1, line.withNoise(counting));
        AttachedBoard board = one.bench.boards().getFirst();
        one.bench.idOf(board);
        long before = octets.get();
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            seconds[round] = one.refresh(board);
        }
        double wire = (octets.get() - before) / OCTETS_A_SECOND / rounds;
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "all reads of the overview, %s: first %.1f ms, median %.1f ms, best %.1f ms; their octets take %.1f ms:"
                        + " %.2f, %.2f, %.2f times%n",
                how,
                first * 1e3,
                seconds[rounds / 2] * 1e3,
                seconds[0] * 1e3,
                wire * 1e3,
                first / wire,
                seconds[rounds / 2] / wire,
                seconds[0] / wire);
        one.close();
    }

    /** Seconds until every value of the overview was read. */
    private double refresh(AttachedBoard board) {
        var waiting = new Phaser(1);
        try (var worker = Executors.newVirtualThreadPerTaskExecutor()) {
            var background = new Background(
                    task -> {
                        waiting.register();
                        worker.execute(() -> {
                            task.run();
                            waiting.arriveAndDeregister();
                        });
                    },
                    Runnable::run);
            Ticker still = (_, _) -> () -> {};
            long start = System.nanoTime();
            new DeviceViewModel(board, Session.of(bench).on(board), new CommandRunner(), background, still).refresh();
            waiting.arriveAndAwaitAdvance();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void close() {
        bench.close();
        ports.close();
    }

    /** Of the whole process as the system counts it, after what is garbage was collected. */
    private static long memory() throws Exception {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(300);
        }
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Counts what is written by either end. */
    private record Counted(SerialPort port, AtomicLong octets) implements SerialPort {
        @Override
        public int read(byte[] buffer) throws IOException {
            return port.read(buffer);
        }

        @Override
        public void write(byte[] written, int offset, int length) throws IOException {
            octets.addAndGet(length);
            port.write(written, offset, length);
        }

        @Override
        public void close() {
            port.close();
        }
    }
}
