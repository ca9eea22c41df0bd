package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RestartWatchTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final InstantSource hasty =
            () -> Instant.EPOCH.plus(Duration.ofSeconds(61).multipliedBy(looks.getAndIncrement()));

    @Test
    void boardThatGoesOnRunningIsGivenUpAfterAMinute() {
        var boards = CannedBoards.of(1).answering("GET /status", 200, "{\"uptime\":900}");

        assertThatThrownBy(() -> watch(boards).await()).isInstanceOf(DeviceException.TimedOut.class);
    }

    @Test
    void boardThatDoesNotComeBackFailsWithItsLastAnswer() {
        var boards = CannedBoards.of(1).answering("GET /status", 500, "{\"error\":13631505}");

        assertThatThrownBy(() -> watch(boards).await()).isInstanceOf(DeviceException.Refused.class);
    }

    private RestartWatch watch(CannedBoards boards) {
        return new RestartWatch(Session.of(new Bench(List.of(boards))), Duration.ofSeconds(90), hasty);
    }
}
