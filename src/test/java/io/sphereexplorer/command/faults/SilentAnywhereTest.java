package io.sphereexplorer.command.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.faults.TripWire.Sender;
import io.sphereexplorer.command.wifi.EnableNetwork;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.net.http.HttpLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board that falls silent or restarts while it is being connected, secured, asked or heard. */
@Timeout(60)
class SilentAnywhereTest {
    private static final HttpLimits IMPATIENT = HttpLimits.DEFAULT.withSilence(Duration.ofMillis(750));

    /** Far more than the impatience, far less than the ordinary patience. */
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private static final Command<?> COMMAND = new EnableNetwork(0);

    /** After the SYN, and in the handshake or behind it. */
    private static final List<Long> OCTETS = List.of(60L, 900L);

    private final TripWire wire = new TripWire();
    private int failed;

    /** The first handshake of a virtual machine takes its time. */
    @BeforeAll
    static void connectOnce() throws IOException {
        new FaultyBench(UnaryOperator.identity(), HttpLimits.DEFAULT).close();
    }

    @Test
    void silenceAnywhereIsNamedInTimeAndTheBoardThatTalksAgainWorks() throws Exception {
        try (var faulty = new FaultyBench(wire, IMPATIENT)) {
            strikeEverywhere(
                    faulty,
                    bench -> bench.world.faults().switchOn(Fault.SILENT),
                    bench -> bench.world.faults().switchOff(Fault.SILENT));
        }
        assertThat(failed).isGreaterThan(OCTETS.size());
    }

    @Test
    void aRestartAnywhereIsNamedInTimeAndTheBoardThatHasStartedWorks() throws Exception {
        try (var faulty = new FaultyBench(wire, IMPATIENT)) {
            strikeEverywhere(
                    faulty,
                    bench -> {
                        bench.ports.boards().getFirst().device().restart();
                        bench.clock.advanceSeconds(2);
                    },
                    FaultyBench::letTimePass);
        }
        assertThat(failed).isGreaterThan(OCTETS.size());
    }

    @Test
    void aRestartThatNobodyNoticedIsNoHindrance() throws Exception {
        try (var faulty = new FaultyBench(wire, IMPATIENT)) {
            strikeEverywhere(
                    faulty,
                    bench -> {
                        bench.ports.boards().getFirst().device().restart();
                        bench.letTimePass();
                    },
                    _ -> {});
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 900})
    void aCommandThatWaitsForASilentBoardCanBeCancelled(long octets) throws Exception {
        Thread user = Thread.currentThread();
        try (var faulty = new FaultyBench(wire, HttpLimits.DEFAULT)) {
            faulty.disconnect();
            wire.arm(Sender.COMPUTER, octets, _ -> {
                faulty.world.faults().switchOn(Fault.SILENT);
                user.interrupt();
            });
            long start = System.nanoTime();
            Optional<DeviceException> failure = faulty.failureOf(COMMAND);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).get().isInstanceOf(DeviceException.Cancelled.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
            faulty.world.faults().switchOff(Fault.SILENT);
            faulty.assertAnswered(COMMAND);
        }
    }

    private void strikeEverywhere(FaultyBench faulty, Consumer<FaultyBench> mishap, Consumer<FaultyBench> end)
            throws IOException {
        for (Sender sender : Sender.values()) {
            for (long octets : OCTETS) {
                faulty.disconnect();
                wire.arm(sender, octets, _ -> mishap.accept(faulty));
                long start = System.nanoTime();
                Optional<DeviceException> failure = faulty.failureOf(COMMAND);
                Duration duration = Duration.ofNanos(System.nanoTime() - start);

                wire.disarm();
                end.accept(faulty);
                String where = "octet %d of the %s".formatted(octets, sender);
                assertThat(failure.stream()).as(where).allMatch(SilentAnywhereTest::isNamed);
                assertThat(duration).as(where).isLessThan(DEADLINE);
                failed += failure.isPresent() ? 1 : 0;
                faulty.assertAnswered(COMMAND);
            }
        }
    }

    private static boolean isNamed(DeviceException failure) {
        return switch (failure) {
            case DeviceException.Silent _, DeviceException.TimedOut _, DeviceException.RestNotReady _ -> true;
            default -> false;
        };
    }
}
