package io.sphereexplorer.command.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.command.app.DeleteApps;
import io.sphereexplorer.command.app.StartApp;
import io.sphereexplorer.command.app.StopApp;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The output of an application, up and down the whole ladder. */
@Timeout(30)
class FollowOutputTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final int ENOUGH = 2000;
    private static final Optional<UUID> BLINK = Optional.of(TestPackage.BLINK);

    private final ManualClock clock = new ManualClock();
    private final EmulatedSerialPorts ports =
            EmulatedSerialPorts.of(World.create(24, 1, clock), AUTHORITY, Pause.NONE, Line.ideal());
    private final EmulatedDevice device = ports.boards().getFirst().device();
    private final Bench bench = new Bench(
            List.of(new SerialGateway(List.of(ports), DeviceTrust.pinned().with(List.of(AUTHORITY.certificate())))));
    private final List<LogLine> lines = new ArrayList<>();
    private final List<Progress> steps = new ArrayList<>();
    private final Session session = Session.of(bench).reporting(steps::add);

    @BeforeEach
    void installAnApplication() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        AppApi apps = new AppApi(new DeviceRoutes(device));
        apps.stage(TestPackage.blink().build());
        apps.install(true);
    }

    @AfterEach
    void close() {
        bench.close();
        ports.close();
    }

    @Test
    void aStartedApplicationIsReadUntilItIsStopped() throws Exception {
        FollowOutput.Ending ending = follow(true, Optional.empty(), told -> {
            lines.addAll(told);
            if (lines.size() > ENOUGH) {
                stop();
            }
        });

        assertThat(ending).isEqualTo(FollowOutput.Ending.APPLICATION_ENDED);
        assertThat(lines.getFirst().text()).isEqualTo("Sample 1: 20.7 °C, light 234 lx");
        assertThat(lines).extracting(LogLine::text).noneMatch(text -> text.isEmpty() || text.contains("\0"));
        assertThat(steps).extracting(Progress::step).endsWith(FollowOutput.RECEIVING);
    }

    @Test
    void anApplicationThatRunsWithoutTheDebuggerHasNoOutput() {
        assertThatExceptionOfType(DeviceException.NoOutput.class)
                .isThrownBy(() -> follow(false, Optional.empty(), _ -> {}));
        assertThatExceptionOfType(DeviceException.NoOutput.class)
                .isThrownBy(() -> session.device().output(2342));
    }

    @Test
    void anApplicationThatIsUnderTheDebuggerAlreadyIsReadForAWhile() throws Exception {
        new StartApp(BLINK, true).run(session);

        FollowOutput.Ending ending = follow(false, Optional.of(Duration.ofSeconds(5)), told -> {
            lines.addAll(told);
            clock.advance(Duration.ofSeconds(1));
        });

        assertThat(ending).isEqualTo(FollowOutput.Ending.TIME_IS_UP);
        assertThat(lines.getFirst().milliseconds()).isZero();
        assertThat(lines.getLast().milliseconds()).isBetween(4000L, 5000L);
    }

    @Test
    void readingCanBeCancelledAndBegunAgain() throws Exception {
        Thread reader = Thread.currentThread();

        assertThatExceptionOfType(DeviceException.Cancelled.class)
                .isThrownBy(() -> follow(true, Optional.empty(), _ -> reader.interrupt()));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(follow(false, Optional.empty(), _ -> stop())).isEqualTo(FollowOutput.Ending.APPLICATION_ENDED);
    }

    @Test
    void pullingTheCableEndsTheReading() {
        assertThatExceptionOfType(DeviceException.Unplugged.class)
                .isThrownBy(() -> follow(true, Optional.empty(), _ -> ports.unplug(1)));
    }

    @Test
    void aDeletedApplicationWritesNoMore() throws Exception {
        FollowOutput.Ending ending = follow(true, Optional.empty(), _ -> beside(new DeleteApps(BLINK, List.of())::run));

        assertThat(ending).isEqualTo(FollowOutput.Ending.APPLICATION_ENDED);
    }

    private FollowOutput.Ending follow(boolean start, Optional<Duration> longest, Consumer<List<LogLine>> sink)
            throws IOException {
        InstantSource time = clock;
        return new FollowOutput(Optional.empty(), start, longest, sink, time).run(session);
    }

    private void stop() {
        beside(new StopApp(BLINK)::run);
    }

    /** Work that blocks, on another thread, as a user does in another pane. */
    private void beside(Work work) {
        try {
            CompletableFuture.runAsync(() -> {
                        try {
                            work.run(Session.of(bench));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        Object run(Session session) throws IOException;
    }
}
