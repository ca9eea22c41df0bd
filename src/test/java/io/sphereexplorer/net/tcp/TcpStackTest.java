package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.ip.InternetChecksum;
import io.sphereexplorer.net.ip.Ipv4Packet;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.slip.SlipDecoder;
import io.sphereexplorer.net.slip.SlipEncoder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class TcpStackTest {
    private static final Inet4Address HOST = address(1);
    private static final Inet4Address BOARD = address(2);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final NullModem cable = NullModem.create();
    private final TcpStack host = new TcpStack(cable.near(), HOST, LinkConfig.standard());
    private final TcpStack board = new TcpStack(cable.far(), BOARD, LinkConfig.standard());

    @AfterEach
    void closeStacks() {
        host.close();
        board.close();
    }

    @Test
    void carriesOctetsBothWaysAndHalfClose() throws Exception {
        byte[] sent = new byte[300_000];
        new Random(1).nextBytes(sent);
        try (var listener = board.listen(443)) {
            var echo = CompletableFuture.runAsync(() -> echo(listener), Thread::startVirtualThread);

            var socket = host.connect(BOARD, 443, SOON);
            var sending = CompletableFuture.runAsync(() -> sendAndFinish(socket, sent), Thread::startVirtualThread);
            byte[] received = socket.getInputStream().readAllBytes();

            assertThat(received).isEqualTo(sent);
            sending.get(5, TimeUnit.SECONDS);
            echo.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPortNobodyListensOnRefuses() {
        assertThatThrownBy(() -> host.connect(BOARD, 444, SOON)).isInstanceOf(ConnectException.class);
    }

    @Test
    void silenceTimesOut() {
        assertThatThrownBy(() -> host.connect(address(9), 443, Duration.ofMillis(50)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void unpluggingWakesReadersWhoFindTheStackGone() throws Exception {
        try (var listener = board.listen(443);
                var socket = host.connect(BOARD, 443, SOON);
                var _ = listener.accept()) {
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(cable::unplug);

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(host.isGone()).isTrue();
        }
    }

    @Test
    void readTimesOutAndCanBeTriedAgain() throws Exception {
        try (var listener = board.listen(443);
                var socket = host.connect(BOARD, 443, SOON);
                var accepted = listener.accept()) {
            socket.setSoTimeout(20);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            accepted.getOutputStream().write(7);

            socket.setSoTimeout(5000);
            assertThat(socket.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void interruptingAReaderEndsItsConnection() throws Exception {
        try (var listener = board.listen(443);
                var socket = host.connect(BOARD, 443, SOON);
                var accepted = listener.accept()) {
            var failure = new CompletableFuture<IOException>();
            var reader = Thread.ofPlatform().start(() -> readUntilFailure(socket, failure));
            reader.interrupt();

            assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedIOException.class);
            assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void closingAStackTellsThePeerAndLeavesNoThread() throws Exception {
        try (var listener = board.listen(443);
                var _ = host.connect(BOARD, 443, SOON);
                var accepted = listener.accept()) {
            host.close();

            assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> host.connect(BOARD, 443, SOON)).isInstanceOf(SocketException.class);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketException.class);
            board.close();
            assertThat(stackThreads()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void aDefectBelowFailsTheSocketsAndEndsBothThreads(boolean reading, boolean writing) throws Exception {
        var wire = NullModem.create();
        var defective = new AtomicBoolean();
        var uncaught = new CompletableFuture<Throwable>();
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, defect) -> uncaught.complete(defect));
        var port = new DefectivePort(wire.near(), () -> defective.get() && reading, () -> defective.get() && writing);
        try (var stack = new TcpStack(port, HOST, LinkConfig.standard());
                var peer = new TcpStack(wire.far(), BOARD, LinkConfig.standard());
                var listener = peer.listen(443);
                var socket = stack.connect(BOARD, 443, SOON);
                var accepted = listener.accept()) {
            defective.set(true);
            accepted.getOutputStream().write(7);

            assertThatThrownBy(() -> {
                        socket.getOutputStream().write(7);
                        socket.getInputStream().readAllBytes();
                    })
                    .isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> stack.connect(BOARD, 443, SOON)).isInstanceOf(SocketException.class);
            assertThat(uncaught.get(5, TimeUnit.SECONDS)).hasMessage("a defect");
        } finally { // closing the stack has waited for both
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    /** A port whose driver throws what it never should. */
    private record DefectivePort(SerialPort port, BooleanSupplier reading, BooleanSupplier writing)
            implements SerialPort {
        @Override
        public int read(byte[] buffer) throws IOException {
            int length = port.read(buffer);
            if (reading.getAsBoolean()) {
                throw new IllegalStateException("a defect");
            }
            return length;
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            if (writing.getAsBoolean()) {
                throw new IllegalStateException("a defect");
            }
            port.write(octets, offset, length);
        }

        @Override
        public void close() {
            port.close();
        }
    }

    @Test
    void aFloodOfConnectionsLeavesRoomForAnHonestOne() throws Exception {
        try (var wire = NullModem.create();
                var flooded = new TcpStack(wire.far(), BOARD, LinkConfig.standard());
                var _ = flooded.listen(443)) {
            for (int port = 1024; port < 6024; port++) { // nobody reads the answers, so they back up
                write(wire.near(), syn(port));
            }

            try (var honest = new TcpStack(wire.near(), HOST, LinkConfig.standard());
                    var socket = honest.connect(BOARD, 443, SOON)) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
    }

    @Test
    void aHostOnTheWayMayReportThatThePortIsUnreachable() throws Exception {
        try (var wire = NullModem.create();
                var stack = new TcpStack(wire.near(), HOST, LinkConfig.standard())) {
            var connecting = CompletableFuture.runAsync(() -> connectInVain(stack), Thread::startVirtualThread);
            var sent = new CompletableFuture<Ipv4Packet>();
            completeWithPacketTo(443, wire.far(), sent);
            byte[] syn = sent.get().toBytes();
            byte[] report = new byte[8 + syn.length];
            report[0] = 3;
            report[1] = 3;
            System.arraycopy(syn, 0, report, 8, syn.length);
            int checksum = InternetChecksum.fold(InternetChecksum.sum(report, 0, report.length));
            report[2] = (byte) (checksum >> 8);
            report[3] = (byte) checksum;

            write(wire.far(), new Ipv4Packet(BOARD, HOST, Ipv4Packet.ICMP, ByteString.copyOf(report)));

            assertThatThrownBy(() -> connecting.get(5, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(ConnectException.class);
        }
    }

    static Inet4Address address(int last) {
        try {
            return (Inet4Address) InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, 35, (byte) last});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void echo(TcpListener listener) {
        try (var socket = listener.accept()) {
            socket.getInputStream().transferTo(socket.getOutputStream());
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readUntilFailure(TcpSocket socket, CompletableFuture<IOException> failure) {
        try {
            failure.obtrudeException(
                    new AssertionError("read " + socket.getInputStream().read()));
        } catch (IOException e) {
            failure.complete(e);
        }
    }

    private static void connectInVain(TcpStack stack) {
        try (var socket = stack.connect(BOARD, 443, SOON)) {
            throw new AssertionError("connected: " + socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> stackThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("tcp-"))
                .toList();
    }

    private static Ipv4Packet syn(int fromPort) {
        return TcpCodec.encode(new Route(HOST, fromPort, BOARD, 443), Dialogue.segment("S", 1, 0, ""));
    }

    /** Reads packets until one goes to {@code port}, or the wire is cut. */
    private static void completeWithPacketTo(int port, SerialPort wire, CompletableFuture<Ipv4Packet> found) {
        var decoder = new SlipDecoder(2000);
        byte[] octets = new byte[65_536];
        try {
            int count = 0;
            while (count >= 0 && !found.isDone()) {
                count = wire.read(octets);
                decoder.feed(
                        octets,
                        count,
                        packet -> Ipv4Packet.decode(packet)
                                .filter(candidate -> TcpCodec.decode(candidate)
                                                .orElseThrow()
                                                .route()
                                                .localPort()
                                        == port)
                                .ifPresent(found::complete));
            }
        } catch (IOException e) {
            found.completeExceptionally(e);
        }
    }

    private static void write(SerialPort port, Ipv4Packet packet) throws IOException {
        var encoder = new SlipEncoder();
        encoder.add(packet.toBytes());
        port.write(encoder.frames(), 0, encoder.size());
    }

    private static void sendAndFinish(TcpSocket socket, byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
