package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class NullModemTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,2,1000", "64,1,5000", "64,1000,5000", "4096,64,100000", "65536,70000,1000000"})
    void octetsArriveInOrderWhateverTheBuffers(int capacity, int readSize, int total) throws Exception {
        var modem = NullModem.withCapacity(capacity);
        var random = new Random(total);
        byte[] sent = new byte[total];
        random.nextBytes(sent);

        var writing = threads.submit(() -> writeInPieces(modem.near(), sent, random));
        byte[] received = read(modem.far(), total, readSize);

        writing.get();
        assertThat(received).isEqualTo(sent);
    }

    @Test
    void bothDirectionsAreIndependent() throws IOException {
        var modem = NullModem.create();

        write(modem.near(), 1, 2);
        write(modem.far(), 3);

        assertThat(read(modem.far(), 2, 9)).containsExactly(1, 2);
        assertThat(read(modem.near(), 1, 9)).containsExactly(3);
    }

    @Test
    void fullBufferHoldsTheWriterUntilTheReaderTakesSome() throws Exception {
        var modem = NullModem.withCapacity(4);
        write(modem.near(), 1, 2, 3, 4);

        var writing = threads.submit(() -> write(modem.near(), 5));

        assertThatExceptionOfType(java.util.concurrent.TimeoutException.class)
                .isThrownBy(() -> writing.get(50, TimeUnit.MILLISECONDS));
        read(modem.far(), 1, 1);
        writing.get();
        assertThat(read(modem.far(), 4, 9)).containsExactly(2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingEitherEndWakesBothReaders(boolean nearCloses) throws Exception {
        var modem = NullModem.create();
        var nearReads = threads.submit(() -> modem.near().read(new byte[8]));
        var farReads = threads.submit(() -> modem.far().read(new byte[8]));

        (nearCloses ? modem.near() : modem.far()).close();

        assertThat(nearReads.get()).isEqualTo(-1);
        assertThat(farReads.get()).isEqualTo(-1);
    }

    @Test
    void unplugWakesABlockedWriter() throws IOException {
        var modem = NullModem.withCapacity(1);
        write(modem.near(), 1);
        Future<?> writing = threads.submit(() -> write(modem.near(), 2));

        modem.unplug();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(writing::get)
                .withCauseInstanceOf(SerialPortException.Gone.class);
    }

    @Test
    void whatWasUnderWayIsLostWithTheCable() throws IOException {
        var modem = NullModem.create();
        write(modem.near(), 1, 2, 3);

        modem.unplug();

        assertThat(modem.far().read(new byte[8])).isEqualTo(-1);
        assertThatExceptionOfType(SerialPortException.Gone.class).isThrownBy(() -> write(modem.far(), 1));
    }

    @Test
    void interruptedReaderFailsAndStaysInterrupted() throws Exception {
        var modem = NullModem.create();
        Callable<Boolean> reading = () -> {
            assertThatExceptionOfType(java.io.InterruptedIOException.class)
                    .isThrownBy(() -> modem.near().read(new byte[1]));
            return Thread.currentThread().isInterrupted();
        };

        var stayed = threads.submit(() -> {
            Thread.currentThread().interrupt();
            return reading.call();
        });

        assertThat(stayed.get()).isTrue();
    }

    private static Void writeInPieces(SerialPort port, byte[] octets, Random random) throws IOException {
        for (int next = 0; next < octets.length; ) {
            int part = Math.min(octets.length - next, 1 + random.nextInt(octets.length / 3 + 1));
            port.write(octets, next, part);
            next += part;
        }
        return null;
    }

    private static Void write(SerialPort port, int... octets) throws IOException {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        port.write(bytes, 0, bytes.length);
        return null;
    }

    private static byte[] read(SerialPort port, int total, int readSize) throws IOException {
        var received = new ByteArrayOutputStream();
        byte[] buffer = new byte[readSize];
        while (received.size() < total) {
            int length = port.read(buffer);
            received.writeBytes(Arrays.copyOf(buffer, length));
        }
        return received.toByteArray();
    }
}
