package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.serial.NullModem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
            var echo = CompletableFuture.runAsync(() -> echo(listener));

            var socket = host.connect(BOARD, 443, SOON);
            var sending = CompletableFuture.runAsync(() -> sendAndFinish(socket, sent));
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
    void unpluggingWakesReadersAndTellsOnce() throws Exception {
        var told = new CompletableFuture<String>();
        host.onGone(() -> told.complete("gone"));
        try (var listener = board.listen(443);
                var socket = host.connect(BOARD, 443, SOON);
                var _ = listener.accept()) {
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(cable::unplug);

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(told.get(5, TimeUnit.SECONDS)).isEqualTo("gone");
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

    private static void sendAndFinish(TcpSocket socket, byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
