package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.OptionalInt;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class PacedNullModemTest {
    private static final long SECOND = 1_000_000_000L;

    private final SimulatedLineClock clock = new SimulatedLineClock();

    @ParameterizedTest
    @ValueSource(ints = {300, 115_200, 921_600, 3_000_000})
    void eachDrainedPieceIsLateByOneOversleepAtMost(int baud) throws IOException {
        clock.oversleep = 70_000;
        var modem = modem(baud);
        byte[] piece = new byte[512];
        int pieces = 2000;

        for (int i = 0; i < pieces; i++) {
            modem.near().write(piece, 0, piece.length);
            drain(modem.far(), piece.length);
        }

        double ideal = 10.0 * SECOND / baud * piece.length * pieces;
        assertThat((double) clock.now).isBetween(ideal, ideal + pieces * 75_000.0);
    }

    @Test
    void lineThatIsKeptBusyLosesNothingToOversleeping() throws IOException {
        clock.oversleep = 70_000;
        var modem = modem(921_600);
        byte[] megabyte = new byte[1_000_000];

        modem.near().write(megabyte, 0, megabyte.length);
        drain(modem.far(), megabyte.length);

        assertThat((double) clock.now)
                .isCloseTo(10.0 * SECOND / 921_600 * megabyte.length, Percentage.withPercentage(0.5));
    }

    @Test
    void readerOfABusyLineGetsWholeUsbPacketsAndTheRestWhenItFallsIdle() throws IOException {
        var modem = modem(921_600);
        byte[] buffer = new byte[4096];
        modem.near().write(new byte[1500], 0, 1500);

        int first = modem.far().read(buffer);
        clock.now += 50_000; // four octets more
        int second = modem.far().read(buffer);
        int third = modem.far().read(buffer);

        assertThat(first).isEqualTo(Wire.BURST);
        assertThat(second).isEqualTo(Wire.BURST);
        assertThat(third).isEqualTo(1500 - 2 * Wire.BURST);
    }

    @Test
    void smallBufferIsFilledWithoutWaitingForAUsbPacket() throws IOException {
        var modem = modem(921_600);
        modem.near().write(new byte[1500], 0, 1500);

        int read = modem.far().read(new byte[100]);

        assertThat(read).isEqualTo(100);
        assertThat(clock.now).isCloseTo(100 * 10_851, within(1000L));
    }

    @Test
    void singleOctetTakesTenBitTimes() throws IOException {
        var modem = modem(921_600);

        modem.near().write(new byte[1], 0, 1);
        drain(modem.far(), 1);

        assertThat(clock.now).isCloseTo(10_850, within(2L));
    }

    @Test
    void idleTimeIsNotSavedUp() throws IOException {
        var modem = modem(921_600);
        clock.now = SECOND;

        modem.near().write(new byte[921], 0, 921);
        drain(modem.far(), 921);

        assertThat(clock.now - SECOND).isCloseTo(9_993_000, within(1000L));
    }

    @Test
    void writerIsHeldOnceTheTransmitBufferIsFull() throws IOException {
        var modem = modem(921_600);

        modem.near().write(new byte[Transmitter.FIFO], 0, Transmitter.FIFO);
        long unheld = clock.now;
        modem.near().write(new byte[9216], 0, 9216);

        assertThat(unheld).isZero();
        assertThat(clock.now).isCloseTo(SECOND / 10, within(SECOND / 100));
    }

    @Test
    void paceCanBeTakenOffAndPutOn() throws IOException {
        var modem = modem(300);
        modem.near().write(new byte[100], 0, 100);

        modem.pace(OptionalInt.empty());
        drain(modem.far(), 100);
        long fast = clock.now;
        modem.pace(OptionalInt.of(300));
        modem.near().write(new byte[30], 0, 30);
        drain(modem.far(), 30);

        assertThat(fast).isZero();
        assertThat(clock.now).isCloseTo(SECOND, within(10L));
    }

    private NullModem modem(int baud) {
        return new NullModem(1_500_000, OptionalInt.of(baud), clock);
    }

    private static void drain(SerialPort port, int octets) throws IOException {
        byte[] buffer = new byte[100];
        for (int left = octets; left > 0; ) {
            left -= port.read(buffer);
        }
    }
}
