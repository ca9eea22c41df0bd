package io.sphereexplorer.command.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.device.BoardAnswer;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A bench with one emulated board, which stores a network, behind a line that something can happen to. */
final class FaultyBench implements AutoCloseable {
    static final NewWifiNetwork STORED = NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24"));

    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final DeviceTrust TRUST = DeviceTrust.pinned().with(List.of(AUTHORITY.certificate()));

    final ManualClock clock = new ManualClock();
    final World world = World.create(11, 1, clock);
    final EmulatedSerialPorts ports;
    final Bench bench;

    private final SerialPortInfo port;
    private final Set<String> threadsBefore;
    private final CommandRunner runner = new CommandRunner();
    private final List<CommandRun> failures = new ArrayList<>();

    FaultyBench(UnaryOperator<SerialPort> noise, HttpLimits limits) throws IOException {
        threadsBefore = OurThreads.running();
        ports = EmulatedSerialPorts.of(
                world, AUTHORITY, Pause.NONE, Line.ideal().withNoise(noise));
        port = ports.list().getFirst();
        bench = new Bench(List.of(new SerialGateway(List.of(ports), TRUST, limits)));
        runner.onRun(run -> {
            if (run.phase() == CommandRun.Phase.FAILED) {
                failures.add(run);
            }
        });
        letTimePass();
        result(new AddNetwork(STORED));
    }

    /** Enough for a restart or for joining a network. */
    void letTimePass() {
        clock.advance(Duration.ofMinutes(1));
    }

    /** So that the next command has to connect. */
    void disconnect() throws IOException {
        bench.connection(bench.boards().getFirst()).close();
    }

    /** The result of a command, or the number with which the board refused. */
    Object outcome(Command<?> command) throws IOException {
        try {
            return result(command);
        } catch (DeviceException.Refused refused) {
            return refused.number();
        }
    }

    private <R> R result(Command<R> command) throws IOException {
        return runner.run(Session.of(bench), command);
    }

    /** Runs a command and tells how it failed, once and with all texts; empty if the board answered, be it no. */
    Optional<DeviceException> failureOf(Command<?> command) throws IOException {
        failures.clear();
        try {
            return failureWithin(result(command));
        } catch (DeviceException failure) {
            assertThat(failures).hasSize(1);
            assertExplained(failure);
            return Optional.of(failure).filter(kind -> !(kind instanceof DeviceException.Refused));
        }
    }

    void assertAnswered(Command<?> command) throws IOException {
        assertThat(failureOf(command)).as(command.asText()).isEmpty();
    }

    /** Closes everything and looks at what is left. */
    @Override
    public void close() throws IOException {
        bench.close();
        assertThat(isFree()).isTrue();
        ports.close();

        assertThat(OurThreads.leftSince(threadsBefore)).isEmpty();
    }

    private boolean isFree() {
        try (var _ = ports.open(port, LineSettings.SERVICE)) {
            return true;
        } catch (SerialPortException _) {
            return false;
        }
    }

    /** Listing boards fails for each board of its own. */
    private static Optional<DeviceException> failureWithin(Object result) {
        return result instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof BoardAnswer answer
                ? answer.failure()
                : Optional.empty();
    }

    private static void assertExplained(DeviceException failure) {
        Failure texts = new FailureCatalogue().describe(failure);

        assertThat(List.of(texts.happened(), texts.notAffected(), texts.advice(), texts.details()))
                .noneMatch(String::isBlank);
        assertThat(texts.exitCode()).isPositive();
    }
}
