package io.sphereexplorer.command.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.command.faults.TripWire.Sender;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.net.http.HttpLimits;
import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cable pulled, or a command cancelled, at any octet: while connecting, securing, asking and being answered. */
@Timeout(60)
class UnplugAnywhereTest {
    /** About what passes in each direction, with and without connecting first. */
    private static final long ALL = 1200;

    private static final long EXCHANGE = 300;

    private final SplittableRandom chance = new SplittableRandom(1);
    private final TripWire wire = new TripWire();
    private int done;
    private int failed;

    @Test
    void aCablePulledAnywhereIsNamedOnceAndThePluggedInBoardWorksAgain() throws Exception {
        sweep(this::pullTheCable);
    }

    @Test
    void aCommandCancelledAnywhereEndsAndTheNextOneWorks() throws Exception {
        sweep(this::cancel);
    }

    /** What happens in the middle of a command. */
    private interface Mishap {
        /** The failure that came of it, which must be of an expected kind. */
        Optional<DeviceException> strike(FaultyBench faulty, Command<?> command, Sender sender, long octets)
                throws IOException;
    }

    /** In both directions, at the first octet or a later one, on a new connection and on a kept one. */
    private void sweep(Mishap mishap) throws IOException {
        try (var faulty = new FaultyBench(wire, HttpLimits.DEFAULT)) {
            for (Command<?> command : Verbs.all()) {
                for (Sender sender : Sender.values()) {
                    faulty.disconnect();
                    strike(mishap, faulty, command, sender, ALL);
                    faulty.assertAnswered(new ShowStatus());
                    strike(mishap, faulty, command, sender, EXCHANGE);
                }
            }
        }
        assertThat(failed).as("those that were not done yet").isGreaterThan((failed + done) / 4);
    }

    /** A command may be done already when its last octets are still under way. */
    private void strike(Mishap mishap, FaultyBench faulty, Command<?> command, Sender sender, long length)
            throws IOException {
        long octets = chance.nextInt(4) == 0 ? 0 : chance.nextLong(length);
        mishap.strike(faulty, command, sender, octets).ifPresentOrElse(_ -> failed++, () -> done++);
        faulty.letTimePass();
        faulty.assertAnswered(command);
        faulty.letTimePass();
    }

    private Optional<DeviceException> pullTheCable(FaultyBench faulty, Command<?> command, Sender sender, long octets)
            throws IOException {
        wire.arm(sender, octets, port -> {
            port.close();
            Thread.startVirtualThread(() -> faulty.ports.unplug(1));
        });

        Optional<DeviceException> failure = faulty.failureOf(command);

        if (!wire.disarm()) {
            faulty.ports.unplug(1);
        }
        while (faulty.bench.rescan() > 0) {
            Thread.onSpinWait();
        }
        assertThat(failure.stream())
                .as("%s, octet %d of the %s", command.asText(), octets, sender)
                .allMatch(UnplugAnywhereTest::saysThatItIsGone);
        faulty.ports.plug(1);
        faulty.bench.rescan();
        return failure;
    }

    /** A late acknowledgment may spring the wire before the command has looked for a board. */
    private static boolean saysThatItIsGone(DeviceException failure) {
        return failure instanceof DeviceException.Unplugged || failure instanceof DeviceException.NoBoard;
    }

    private Optional<DeviceException> cancel(FaultyBench faulty, Command<?> command, Sender sender, long octets)
            throws IOException {
        Thread user = Thread.currentThread();
        wire.arm(sender, octets, _ -> user.interrupt());

        Optional<DeviceException> failure = faulty.failureOf(command);

        wire.disarm();
        boolean interrupted = Thread.interrupted();
        assertThat(failure.stream())
                .as("%s, octet %d of the %s", command.asText(), octets, sender)
                .allMatch(kind -> kind instanceof DeviceException.Cancelled && interrupted);
        return failure;
    }
}
