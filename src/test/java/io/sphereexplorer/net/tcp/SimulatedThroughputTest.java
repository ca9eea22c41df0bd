package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.serial.LinkFaults;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How well a megabyte fills a line of 921,600 baud, in simulated time. */
class SimulatedThroughputTest {
    private static final int OCTETS = 1 << 20;

    @Test
    void aCleanLineIsFull() {
        assertThat(shareOfTheLine(0, 1)).isGreaterThan(0.97);
    }

    @Test
    void onePercentLossCostsLittle() {
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            sum += shareOfTheLine(0.01, seed);
        }

        assertThat(sum / 20).isGreaterThan(0.93);
    }

    private static double shareOfTheLine(double loss, long seed) {
        var config = new LinkConfig(1500, 1460, 44 * 1024, new Random(seed), () -> 0);
        var faults = new LinkFaults(loss, 0, 0, 0);
        var link = new SimulatedLink(config, config, faults, new SplittableRandom(seed));
        byte[] octets = new byte[OCTETS];
        var client = new SimulatedApplication(link.client, octets, new SplittableRandom(seed));
        byte[] buffer = new byte[65_536];
        int received = 0;
        while (received < OCTETS) {
            client.act();
            if (link.serverIsThere()) {
                received += link.server.connection.read(buffer, 0, buffer.length);
            }
            assertThat(link.step()).isTrue();
        }
        long ideal = (long) Math.ceilDiv(OCTETS, 1460) * LinkConfig.HEADERS + OCTETS;
        return ideal * SimulatedLink.NANOS_AN_OCTET / (double) link.now;
    }
}
