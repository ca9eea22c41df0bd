package io.sphereexplorer.net.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class D2xxSerialPortsTest {
    private static final SerialPorts NO_PORTS = new NoPorts(List.of());

    @TempDir
    private static Path folder;

    private static D2xxStandIn standIn;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        standIn = D2xxStandIn.compiledIn(folder);
    }

    @AfterEach
    void plugInAgain() {
        standIn.unplug(false);
        standIn.shareOneSerialNumber(false);
    }

    @Test
    void listsTheChannelsOfEachAdapterWithTheirNumbersAndPlaces() {
        List<SerialPortInfo> ports = standIn.ports(NO_PORTS).list();

        assertThat(ports).hasSize(8);
        assertThat(ports.get(2))
                .isEqualTo(new SerialPortInfo(
                        "D2XX AS0001C at 2313",
                        "MSFT MT3620 Std Interface C",
                        Optional.of(new UsbIdentity(
                                0x0403, 0x6011, "MSFT MT3620 Std Interface C", "AS0001", "561", OptionalInt.of(2))),
                        SerialPortInfo.Origin.SYSTEM));
        assertThat(ports.get(6).usb().orElseThrow().location()).isEqualTo("562");
    }

    @Test
    void withoutTheLibraryThereAreNoPorts() {
        assertThat(D2xxLibrary.at(folder.resolve("missing.so"))).isEmpty();
        assertThat(new D2xxSerialPorts(Optional.empty(), NO_PORTS).list()).isEmpty();
    }

    @Test
    void adapterWithPortsOfTheSystemIsLeftToTheSystem() {
        var com = new SerialPortInfo(
                "COM7",
                "USB Serial Port",
                Optional.of(new UsbIdentity(0x0403, 0x6011, "", "AS0002A", "", OptionalInt.empty())),
                SerialPortInfo.Origin.SYSTEM);

        assertThat(standIn.ports(new NoPorts(List.of(com))).list())
                .hasSize(4)
                .allMatch(port -> port.path().startsWith("D2XX AS0001"));
    }

    @Test
    void octetsArriveWholeInBothDirections() throws Exception {
        byte[] sent = new byte[300_000];
        new Random(1).nextBytes(sent);
        var ports = standIn.ports(NO_PORTS);

        try (var near = open(ports, 2);
                var far = open(ports, 6)) {
            var sending = CompletableFuture.runAsync(() -> write(near, sent), Thread::startVirtualThread);
            byte[] received = read(far, sent.length);
            sending.get(10, TimeUnit.SECONDS);
            far.write("back".getBytes(StandardCharsets.US_ASCII), 0, 4);

            assertThat(Arrays.equals(received, sent)).isTrue();
            assertThat(new String(read(near, 4), StandardCharsets.US_ASCII)).isEqualTo("back");
        }
    }

    @Test
    void openPortStaysListedAndCannotBeOpenedTwice() throws Exception {
        var ports = standIn.ports(NO_PORTS);
        List<SerialPortInfo> before = ports.list();

        try (var _ = open(ports, 2)) {
            assertThat(ports.list()).containsExactlyInAnyOrderElementsOf(before);
            assertThatThrownBy(() -> ports.open(before.get(2), LineSettings.SERVICE))
                    .isInstanceOf(SerialPortException.Busy.class);
        }

        assertThat(ports.list()).isEqualTo(before);
        open(ports, 2).close();
    }

    @Test
    void unpluggedAdapterEndsReadingAndWritingAndTheList() throws Exception {
        var ports = standIn.ports(NO_PORTS);
        SerialPortInfo info = ports.list().get(2);
        try (var port = ports.open(info, LineSettings.SERVICE)) {
            var reading = CompletableFuture.supplyAsync(() -> readOnce(port), Thread::startVirtualThread);

            standIn.unplug(true);

            assertThat(reading.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
            assertThatThrownBy(() -> port.write(new byte[1], 0, 1)).isInstanceOf(SerialPortException.Gone.class);
            assertThat(ports.list()).hasSize(4).doesNotContain(info);
            assertThatThrownBy(() -> ports.open(info, LineSettings.SERVICE))
                    .isInstanceOf(SerialPortException.Gone.class);
        }
    }

    @Test
    void closingWakesAReader() throws Exception {
        var port = open(standIn.ports(NO_PORTS), 2);
        var reading = CompletableFuture.supplyAsync(() -> readOnce(port), Thread::startVirtualThread);

        port.close();

        assertThat(reading.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
        port.close();
    }

    @Test
    void boardsOfOneSerialNumberAreOpenedByTheirPlace() throws Exception {
        standIn.shareOneSerialNumber(true);
        var ports = standIn.ports(NO_PORTS);

        try (var near = open(ports, 2);
                var far = open(ports, 6)) {
            near.write(new byte[] {42}, 0, 1);

            assertThat(read(far, 1)).containsExactly(42);
        }
    }

    @Test
    void refusedLineIsUnusableAndLetGo() throws Exception {
        var ports = standIn.ports(NO_PORTS);
        SerialPortInfo info = ports.list().get(2);

        assertThatThrownBy(() -> ports.open(info, new LineSettings(20_000_000, true)))
                .isInstanceOf(SerialPortException.Unusable.class)
                .hasMessageContaining("status 6");

        ports.open(info, LineSettings.SERVICE).close();
    }

    private static SerialPort open(D2xxSerialPorts ports, int index) throws SerialPortException {
        List<SerialPortInfo> all = ports.list().stream()
                .sorted(Comparator.comparing(port -> port.path().replaceAll(".* at ", "")))
                .toList();
        return ports.open(all.get(index), LineSettings.SERVICE);
    }

    private static void write(SerialPort port, byte[] octets) {
        try {
            port.write(octets, 0, octets.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int readOnce(SerialPort port) {
        try {
            return port.read(new byte[10]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(SerialPort port, int count) throws IOException {
        byte[] all = new byte[count];
        byte[] buffer = new byte[1000];
        for (int done = 0; done < count; ) {
            int length = port.read(buffer);
            System.arraycopy(buffer, 0, all, done, length);
            done += length;
        }
        return all;
    }

    /** The ports of a system, none of which can be opened. */
    private record NoPorts(List<SerialPortInfo> list) implements SerialPorts {
        @Override
        public Watch watch(Runnable onChange) {
            return () -> {};
        }

        @Override
        public SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException {
            throw new SerialPortException.Gone(port.path());
        }
    }
}
