package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TestAuthority;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class BoardSocketsTest {
    private final List<Duration> tries = new ArrayList<>();

    @Test
    void silentBoardIsTriedThreeTimes() {
        var sockets = new BoardSockets(
                timeout -> {
                    tries.add(timeout);
                    throw new SocketTimeoutException();
                },
                DeviceTrust.pinned());

        assertThatThrownBy(sockets::probe).isInstanceOf(SocketTimeoutException.class);
        assertThat(tries).hasSize(3).containsOnly(Duration.ofMillis(1500));
    }

    @Test
    void refusalIsAnAnswerAndEndsTheTries() {
        var sockets = new BoardSockets(
                timeout -> {
                    tries.add(timeout);
                    throw new ConnectException("refused");
                },
                DeviceTrust.pinned());

        assertThatThrownBy(sockets::probe).isInstanceOf(ConnectException.class);
        assertThat(tries).hasSize(1);
    }

    @Test
    void probedConnectionThatNobodyUsedIsClosed() throws Exception {
        var authority = new TestAuthority();
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        try (var board = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(board.getInetAddress(), board.getLocalPort())) {
            var identity = authority.board();
            Thread.ofVirtual().start(new FutureTask<>(() -> identity.accept(board.accept())));
            var sockets = new BoardSockets(_ -> client, trust);
            sockets.probe();

            sockets.close();

            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void boardThatDoesNotSayWhoItIsIsNotTakenForAnother() throws Exception {
        var authority = new TestAuthority();
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        try (var board = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(board.getInetAddress(), board.getLocalPort())) {
            var identity = authority.board();
            Thread.ofVirtual().start(new FutureTask<>(() -> refuse(identity.accept(board.accept()))));
            var sockets = new BoardSockets(_ -> client, trust);
            var known = ByteString.ofUtf8("{\"deviceIdentifier\":\"%s\"}".formatted("ab".repeat(64)));
            sockets.learning(_ -> new Response(200, Headers.NONE, known)).send(Request.get("/device/security_state"));

            assertThatThrownBy(sockets::open).isInstanceOf(DeviceException.BadAnswer.class);
            assertThat(client.isClosed()).isTrue();
        }
    }

    private static boolean refuse(Socket socket) throws IOException {
        try (socket) {
            int read = socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream()
                    .write("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
            return read > 0;
        }
    }
}
