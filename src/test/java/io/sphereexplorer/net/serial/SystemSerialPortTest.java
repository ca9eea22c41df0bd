package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class SystemSerialPortTest {
    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private PseudoTerminal terminal;

    @BeforeEach
    void makeTerminal() throws IOException {
        terminal = new PseudoTerminal();
    }

    @AfterEach
    void closeTerminal() {
        terminal.close();
        threads.shutdownNow();
    }

    @Test
    void everyOctetValuePassesBothWaysUnchanged() throws Exception {
        byte[] sent = new byte[100_000];
        new Random(1).nextBytes(sent);
        try (var port = open(terminal.path())) {
            var up = threads.submit(() -> write(port, sent));
            byte[] atBoard = read(terminal, sent.length);
            var down = threads.submit(() -> write(terminal, sent));
            byte[] atHost = read(port, sent.length);

            up.get();
            down.get();
            assertThat(atBoard).isEqualTo(sent);
            assertThat(atHost).isEqualTo(sent);
        }
    }

    @Test
    void closeFromAnotherThreadWakesTheReader() throws Exception {
        var port = open(terminal.path());
        var reading = threads.submit(() -> port.read(new byte[16]));

        port.close();

        assertThat(reading.get()).isEqualTo(-1);
        assertThatExceptionOfType(SerialPortException.Gone.class).isThrownBy(() -> write(port, new byte[1]));
    }

    @Test
    void closeFromAnotherThreadWakesTheWriterHeldByFlowControl() throws Exception {
        var port = open(terminal.path());
        var writing = threads.submit(() -> write(port, new byte[10_000_000]));
        read(terminal, 1); // the writer is at work, and from now on nobody reads

        port.close();

        assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                .isThrownBy(writing::get)
                .withCauseInstanceOf(SerialPortException.Gone.class);
    }

    @Test
    void unpluggedPortEndsReadsAndWritesAndCanBeOpenedAgainOnceItIsBack() throws Exception {
        var link = folder.resolve("board");
        Files.createSymbolicLink(link, terminal.path());
        var port = open(link);
        var reading = threads.submit(() -> port.read(new byte[16]));

        terminal.close();

        assertThat(reading.get()).isEqualTo(-1);
        assertThatExceptionOfType(SerialPortException.Gone.class).isThrownBy(() -> write(port, new byte[1]));
        try (var back = new PseudoTerminal()) {
            Files.delete(link);
            Files.createSymbolicLink(link, back.path());
            try (var again = open(link)) {
                write(back, new byte[] {1, 2, 3});
                assertThat(read(again, 3)).containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void missingPortIsGone() {
        assertThatExceptionOfType(SerialPortException.Gone.class).isThrownBy(() -> open(folder.resolve("ttyUSB0")));
    }

    @Test
    void portOpenedTwiceIsBusy() throws Exception {
        try (var _ = open(terminal.path())) {
            assertThatExceptionOfType(SerialPortException.Busy.class).isThrownBy(() -> open(terminal.path()));
        }
    }

    @Test
    void portThatAnotherProgramHoldsIsBusy() throws Exception {
        var holder = new ProcessBuilder("flock", terminal.path().toString(), "sh", "-c", "echo held; read end").start();
        try (var held = holder.inputReader()) {
            assertThat(held.readLine()).isEqualTo("held");

            assertThatExceptionOfType(SerialPortException.Busy.class).isThrownBy(() -> open(terminal.path()));
        } finally {
            holder.destroy();
            holder.waitFor();
        }
    }

    @Test
    void plainFileIsUnusable() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(SerialPortException.Unusable.class).isThrownBy(() -> open(file));
    }

    @Test
    void namedPortsAreListedWhileTheyExist() throws Exception {
        var link = folder.resolve("board");
        Files.createSymbolicLink(link, terminal.path());
        var ports =
                new SystemSerialPorts(List.of(link.toString(), terminal.path().toString()));

        var before = ports.list();
        terminal.close();

        assertThat(before).startsWith(named(link), named(terminal.path()));
        assertThat(ports.list()).doesNotContain(named(link), named(terminal.path()));
    }

    @Test
    void adapterWithoutALatencyTimerIsNotSaidToBeFast() throws Exception {
        try (var port = open(terminal.path())) {
            assertThat(port.lowLatency()).isFalse();
        }
    }

    private static SystemSerialPort open(Path path) throws SerialPortException {
        return new SystemSerialPorts(List.of()).open(named(path), LineSettings.SERVICE);
    }

    private static SerialPortInfo named(Path path) {
        return new SerialPortInfo(path.toString(), "", Optional.empty(), SerialPortInfo.Origin.NAMED);
    }

    private static Void write(SerialPort port, byte[] octets) throws IOException {
        port.write(octets, 0, octets.length);
        return null;
    }

    private static byte[] read(SerialPort port, int total) throws IOException {
        var received = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (received.size() < total) {
            byte[] part = new byte[Math.min(buffer.length, total - received.size())];
            int length = port.read(part);
            assertThat(length).as("octets after %d", received.size()).isPositive();
            received.writeBytes(Arrays.copyOf(part, length));
        }
        return received.toByteArray();
    }
}
