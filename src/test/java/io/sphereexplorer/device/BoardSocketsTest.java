package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.tls.DeviceTrust;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
}
