package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class FaultInjectorTest {
    private final NullModem modem = NullModem.create();
    private final SimulatedLineClock clock = new SimulatedLineClock();
    private final FaultInjector port = new FaultInjector(modem.near(), new Random(7), clock);

    @ParameterizedTest
    @CsvSource({
        "1,0,0,0, c0 aa11c0 bb22c0 cc33c0, c0",
        "0,1,0,0, c0 aa11c0 bb22c0, c0 aa11c0 aa11c0 bb22c0 bb22c0",
        "0,0,1,0, c0 aa11c0 bb22c0 cc33c0 dd44c0, c0 bb22c0 aa11c0 dd44c0 cc33c0",
        "0,0,1,0, c0 aa11c0 c0 bb22c0 c0 cc33c0, c0 c0 bb22c0 aa11c0 c0",
    })
    void eachFateConcernsWholeFrames(
            double drop, double duplicate, double reorder, double corrupt, String written, String arrived)
            throws IOException {
        port.inject(new LinkFaults(drop, duplicate, reorder, corrupt));

        for (byte octet : octets(written)) { // one by one: a frame may come in pieces
            port.write(new byte[] {octet}, 0, 1);
        }

        assertThat(arrived()).isEqualTo(arrived.replace(" ", ""));
    }

    @Test
    void corruptionChangesOneOctetOfTheFrameAndNeverItsEnd() throws IOException {
        port.inject(new LinkFaults(0, 0, 0, 1));

        for (int i = 0; i < 200; i++) {
            write("010203c0");
            byte[] arrived = octets(arrived());

            assertThat(arrived).hasSize(4).endsWith(0xC0);
            assertThat(java.util.stream.IntStream.range(0, 3).filter(at -> arrived[at] != at + 1))
                    .hasSize(1);
        }
    }

    @Test
    void frequencyOfLossIsTheChanceGiven() throws IOException {
        port.inject(new LinkFaults(0.1, 0, 0, 0));

        int arrived = 0;
        for (int i = 0; i < 10_000; i++) {
            write("01c0");
            arrived += arrived().length() / 4;
        }

        assertThat(arrived).isCloseTo(9000, Offset.offset(150));
    }

    @Test
    void equalSeedsMeetEqualFates() throws IOException {
        assertThat(fates(42)).isEqualTo(fates(42));
        assertThat(fates(42)).isNotEqualTo(fates(43));
    }

    @Test
    void plainOctetsFlowWhenThereAreNoFaults() throws IOException {
        write("010203");

        assertThat(arrived()).isEqualTo("010203");
    }

    @Test
    void heldFramesComeOutWhenTheFaultsAreTakenOff() throws IOException {
        port.inject(new LinkFaults(0, 0, 1, 0));
        write("aac0bb");

        port.inject(LinkFaults.NONE);
        write("bbc0");

        assertThat(arrived()).isEqualTo("aac0bbbbc0");
    }

    @Test
    void octetsWithoutAnEndDoNotWaitForEver() throws IOException {
        port.inject(new LinkFaults(1, 0, 0, 0));

        port.write(new byte[5000], 0, 5000);

        assertThat(arrived()).hasSize(2 * 4096);
    }

    @Test
    void stallHoldsBothDirectionsForItsTime() throws IOException {
        port.stall(Duration.ofSeconds(3));
        write("01");
        long held = clock.now;
        port.stall(Duration.ofSeconds(4));
        modem.far().write(new byte[] {2}, 0, 1);

        assertThat(port.read(new byte[1])).isEqualTo(1);
        assertThat(held).isEqualTo(3_000_000_000L);
        assertThat(clock.now).isEqualTo(7_000_000_000L);
    }

    @Test
    void stallLastsUntilItIsReleased() throws Exception {
        var stalling = new FaultInjector(modem.near(), new Random(7));
        stalling.stall();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> {
                stalling.write(new byte[] {5}, 0, 1);
                return true;
            });

            stalling.release();

            assertThat(writing.get()).isTrue();
        }
    }

    @Test
    void cutWakesWhoeverIsStalled() throws Exception {
        var stalling = new FaultInjector(modem.near(), new Random(7));
        stalling.stall();
        modem.far().write(new byte[1], 0, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> stalling.read(new byte[1]));

            stalling.cut();

            assertThat(reading.get()).isEqualTo(-1);
            assertThat(modem.far().read(new byte[1])).isEqualTo(-1);
            assertThatExceptionOfType(SerialPortException.Gone.class)
                    .isThrownBy(() -> stalling.write(new byte[1], 0, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "NaN"})
    void chancesLieBetweenZeroAndOne(double chance) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkFaults(0, chance, 0, 0));
    }

    private static List<String> fates(long seed) throws IOException {
        var modem = NullModem.create();
        var port = new FaultInjector(modem.near(), new Random(seed));
        port.inject(new LinkFaults(0.2, 0.2, 0.2, 0.2));
        var fates = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            byte[] frame = {(byte) i, (byte) (i + 1), (byte) 0xC0};
            port.write(frame, 0, frame.length);
        }
        fates.add(arrived(modem));
        return fates;
    }

    private void write(String hex) throws IOException {
        port.write(octets(hex), 0, octets(hex).length);
    }

    private String arrived() throws IOException {
        return arrived(modem);
    }

    /** What has arrived at the far port, which may be nothing. */
    private static String arrived(NullModem modem) throws IOException {
        modem.near().write(new byte[1], 0, 1); // so that the read does not wait
        byte[] buffer = new byte[10_000];
        int length = modem.far().read(buffer);
        return HexFormat.of().formatHex(Arrays.copyOf(buffer, length - 1));
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
