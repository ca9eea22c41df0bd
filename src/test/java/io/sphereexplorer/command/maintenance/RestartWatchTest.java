package io.sphereexplorer.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.emulator.world.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartWatchTest {
    private final UsedBoard board = new UsedBoard();

    @Test
    void restartIsOverWhenTheUptimeIsLessThanBefore() throws Exception {
        RestartWatch watch = RestartWatch.begin(board.session, board.pace);

        board.device.restart();
        watch.await();

        assertThat(board.pace.passed()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    }

    @Test
    void boardThatGoesOnRunningIsGivenUpAfterAMinute() throws Exception {
        RestartWatch watch = RestartWatch.begin(board.session, board.pace);

        assertThatThrownBy(watch::await).isInstanceOf(DeviceException.TimedOut.class);

        assertThat(board.pace.passed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void boardThatDoesNotComeBackFailsWithItsLastAnswer() throws Exception {
        RestartWatch watch = RestartWatch.begin(board.session, board.pace);

        board.world.faults().switchOn(Fault.SILENT);

        assertThatThrownBy(watch::await).isInstanceOf(DeviceException.Silent.class);
    }
}
