package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TestAuthority;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
}
