package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.serial.LinkFaults;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand seeded transfers over bad links: all content arrives, or a named failure comes in bounded time. */
class SimulatedTransfersTest {
    private static final int TRANSFERS = 10_000;
    private static final long BOUND = TimeUnit.HOURS.toNanos(1);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.05, 0.1, 0.2})
    void contentArrivesWholeOrTheFailureHasAName(double worst) {
        int failures = 0;
        for (int seed = 0; seed < TRANSFERS / 5; seed++) {
            failures += transfer(worst, seed) ? 0 : 1;
        }

        assertThat(failures).isLessThanOrEqualTo(worst < 0.2 ? 0 : TRANSFERS / 5 / 33);
    }

    /** False if the transfer ended with a named failure. */
    private static boolean transfer(double worst, int seed) {
        var chance = new SplittableRandom(seed);
        var faults = new LinkFaults(
                chance.nextDouble() * worst,
                chance.nextDouble() * worst,
                chance.nextDouble() * worst,
                chance.nextDouble() * worst);
        var link = new SimulatedLink(config(chance), config(chance), faults, chance.split());
        var client = new SimulatedApplication(link.client, octets(chance), chance.split());
        var server = new SimulatedApplication(link.server, octets(chance), chance.split());
        boolean goesOn = true;
        while (goesOn && link.now < BOUND) {
            client.act();
            if (link.serverIsThere()) {
                server.act();
            }
            goesOn = link.step();
        }
        String what = "seed " + seed + ", worst " + worst + ", " + link.client.connection.state() + ", "
                + link.server.connection.state();
        assertThat(link.now).as(what).isLessThan(BOUND);
        client.assertReceivedStartOf(server, what);
        server.assertReceivedStartOf(client, what);
        if (link.client.connection.failure().isPresent()
                || link.server.connection.failure().isPresent()) {
            return false;
        }
        client.assertReceivedAllOf(server, what);
        server.assertReceivedAllOf(client, what);
        return true;
    }

    private static LinkConfig config(RandomGenerator chance) {
        int mtu = chance.nextInt(296, 1501);
        int window = chance.nextInt(512, 32_768);
        var random = new Random(chance.nextLong()) {
            @Override
            public int nextInt() { // initial sequence numbers close to the wrap
                return (nextBoolean() ? Integer.MAX_VALUE : -1) - nextInt(20_000);
            }
        };
        return new LinkConfig(mtu, mtu - LinkConfig.HEADERS, window, random, () -> 0);
    }

    private static byte[] octets(RandomGenerator chance) {
        byte[] octets = new byte[chance.nextInt(10) == 0 ? chance.nextInt(60_000) : chance.nextInt(6000)];
        chance.nextBytes(octets);
        return octets;
    }
}
