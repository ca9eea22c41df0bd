package io.sphereexplorer.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.serial.FaultInjector;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.LinkFaults;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.tcp.LinkConfig;
import io.sphereexplorer.net.tcp.TcpStack;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A board reached up and down the whole ladder. */
class EmulatedSerialPortsTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final DeviceTrust TRUST = DeviceTrust.pinned().with(List.of(AUTHORITY.certificate()));
    private static final Inet4Address HOST = Inet4Address.ofLiteral("192.168.35.1");
    private static final Inet4Address BOARD = Inet4Address.ofLiteral("192.168.35.2");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ManualClock clock = new ManualClock();
    private final World world = World.create(7, 2, clock);
    private final EmulatedSerialPorts ports = EmulatedSerialPorts.of(world, AUTHORITY, Pause.NONE, Line.ideal());

    @AfterEach
    void close() {
        ports.close();
    }

    @Test
    void everyBoardIsListedAsAnMt3620() {
        assertThat(ports.list()).extracting(SerialPortInfo::path).containsExactly("emulated-1", "emulated-2");
        assertThat(ports.list()).allSatisfy(port -> {
            assertThat(port.origin()).isEqualTo(SerialPortInfo.Origin.EMULATED);
            var usb = port.usb().orElseThrow();
            assertThat(usb.vendorId()).isEqualTo(0x0403);
            assertThat(usb.productId()).isEqualTo(0x6011);
            assertThat(usb.product()).isEqualTo("MSFT MT3620 Std Interface");
            assertThat(usb.interfaceNumber()).hasValue(2);
        });
    }

    @Test
    void twoBoardsAnswerUpTheWholeLadderEachWithItsOwnId() throws IOException {
        try (var first = connect(0);
                var second = connect(1)) {
            String one = first.get("/device/security_state");
            String two = second.get("/device/security_state");

            assertThat(one).contains(ports.boards().getFirst().device().deviceId());
            assertThat(two).contains(ports.boards().getLast().device().deviceId());
            assertThat(one).isNotEqualTo(two);
        }
    }

    @Test
    void theAnswerCarriesTheFieldsOfABoard() throws IOException {
        try (var client = connect(0)) {
            var response = client.http().send(Request.get("/nowhere"));

            assertThat(response.status()).isEqualTo(404);
            assertThat(response.body()).isEqualTo(ByteString.ofUtf8("{\"error\":15728642}"));
            assertThat(response.headers().fields())
                    .extracting(Headers.Field::name)
                    .startsWith("Content-Type", "REST-API-Version");
        }
    }

    @Test
    void aPortIsOpenedOnceAndIsFreeAgainOnceClosed() throws IOException {
        var info = ports.list().getFirst();
        var open = ports.open(info, LineSettings.SERVICE);

        assertThatExceptionOfType(SerialPortException.Busy.class)
                .isThrownBy(() -> ports.open(info, LineSettings.SERVICE));
        open.close();
        try (var client = connect(0)) {
            assertThat(client.get("/osversion")).contains("24.03");
        }
    }

    @Test
    void anUnpluggedBoardEndsTheConnectionLeavesTheListAndComesBack() throws Exception {
        var info = ports.list().getFirst();
        var changed = new CountDownLatch(2);
        var watch = ports.watch(changed::countDown);
        var open = ports.open(info, LineSettings.SERVICE);

        ports.unplug(1);

        assertThat(open.read(new byte[8])).isEqualTo(-1);
        assertThat(ports.list()).extracting(SerialPortInfo::path).containsExactly("emulated-2");
        assertThatExceptionOfType(SerialPortException.Gone.class)
                .isThrownBy(() -> ports.open(info, LineSettings.SERVICE));
        ports.plug(1);
        assertThat(changed.await(5, TimeUnit.SECONDS)).isTrue();
        watch.close();
        try (var client = connect(0)) {
            assertThat(client.get("/osversion")).contains("24.03");
        }
    }

    @Test
    void aRestartAnswersAndThenTheBoardIsGoneUntilItHasStarted() throws IOException {
        try (var client = connect(0)) {
            var answer = client.http().send(new Request("POST", "/restart", Headers.NONE, ByteString.EMPTY));
            assertThat(answer.body().utf8()).isEqualTo("{\"restartingSystem\":true}");

            clock.advanceSeconds(1);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> client.stack().connect(BOARD, 443, Duration.ofMillis(300)));
        }
        clock.advanceSeconds(15);
        try (var client = connect(0)) {
            assertThat(client.get("/status")).matches("\\{\"uptime\":\\d\\d?}");
        }
    }

    @Test
    void aConnectionFromBeforeARestartIsResetAndANewOneWorksOnTheSamePort() throws IOException {
        try (var client = connect(0)) {
            client.get("/status");
            ports.boards().getFirst().device().restart();
            clock.advanceSeconds(20);

            assertThat(client.get("/status")).startsWith("{\"uptime\":");
        }
    }

    @Test
    void aSilentBoardLosesWhatItIsToldAndSaysNothing() throws IOException {
        world.faults().switchOn(Fault.SILENT);

        try (var stack = stack(ports, 0)) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> stack.connect(BOARD, 443, Duration.ofMillis(300)));
        }
    }

    @Test
    void aLossyLineCarriesEveryAnswerNevertheless() throws IOException {
        var noisy = new EmulatedSerialPorts(
                ports.boards(), Line.ideal().withNoise(EmulatedSerialPortsTest::losingOneFrameIn20));

        try (noisy;
                var client = connect(noisy, 0)) {
            for (int call = 0; call < 10; call++) {
                assertThat(client.get("/images")).endsWith("\"name\":\"update-cert-store\"}]}");
            }
        }
    }

    private static SerialPort losingOneFrameIn20(SerialPort port) {
        var injector = new FaultInjector(port, new SplittableRandom(1));
        injector.inject(new LinkFaults(0.05, 0, 0, 0));
        return injector;
    }

    @Test
    @Timeout(20)
    void aBoardThatCannotReadItsPortLetsItGo() throws IOException {
        var cable = NullModem.create();

        try (var _ = ports.boards().getFirst().attach(new UnreadablePort(cable.far()))) {
            assertThat(cable.near().read(new byte[1])).isEqualTo(-1);
        }
    }

    /** A port whose every read fails. */
    private record UnreadablePort(SerialPort port) implements SerialPort {
        @Override
        public int read(byte[] buffer) throws IOException {
            throw new IOException("parity");
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            port.write(octets, offset, length);
        }

        @Override
        public void close() {
            port.close();
        }
    }

    @Test
    void closingLeavesNoThread() throws IOException {
        try (var client = connect(0)) {
            client.get("/status");
            ports.close();
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("emulated-board") || name.startsWith("tcp-"));
    }

    private static TcpStack stack(EmulatedSerialPorts ports, int index) throws IOException {
        var port = ports.open(ports.list().get(index), LineSettings.SERVICE);
        return new TcpStack(port, HOST, LinkConfig.standard());
    }

    private Client connect(int index) throws IOException {
        return connect(ports, index);
    }

    private static Client connect(EmulatedSerialPorts ports, int index) throws IOException {
        var stack = stack(ports, index);
        var http = new HttpClient(
                () -> TRUST.handshake(stack.connect(BOARD, 443, PATIENCE)), "192.168.35.2", HttpLimits.DEFAULT);
        return new Client(stack, http);
    }

    private record Client(TcpStack stack, HttpClient http) implements AutoCloseable {
        String get(String path) throws IOException {
            return http.send(Request.get(path)).body().utf8();
        }

        @Override
        public void close() {
            http.close();
            stack.close();
        }
    }
}
