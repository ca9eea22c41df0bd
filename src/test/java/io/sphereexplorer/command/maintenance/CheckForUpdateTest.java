package io.sphereexplorer.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.command.MaintenanceException;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckForUpdateTest {
    private final UsedBoard board = new UsedBoard();

    @Test
    void boardIsRestartedAndFollowedUntilItRunsTheNewVersion() throws Exception {
        board.connected();
        Set<String> steps = new LinkedHashSet<>();

        CheckForUpdate.Outcome outcome =
                new CheckForUpdate(board.pace).run(board.session.reporting(progress -> steps.add(progress.step())));

        assertThat(outcome).isEqualTo(new CheckForUpdate.Outcome(Optional.of("24.03"), Optional.of("24.06"), true));
        assertThat(steps)
                .containsExactly(
                        "step.update.restarting",
                        "step.update.checking",
                        "step.update.downloading",
                        "step.update.installing",
                        "step.update.silent");
    }

    @Test
    void silenceIsExpectedWhileTheUpdateIsUnderWayAndNotAfterwards() throws Exception {
        board.connected();
        List<ExpectedSilence> told = new ArrayList<>();
        board.session.bench().silences().onExpectation((_, silence) -> {
            if (told.isEmpty() || told.getLast() != silence) {
                told.add(silence);
            }
        });

        new CheckForUpdate(board.pace).run(board.session);

        assertThat(told).containsExactly(ExpectedSilence.RESTART, ExpectedSilence.UPDATE, ExpectedSilence.NONE);
    }

    @Test
    void boardWithTheNewestVersionIsOfferedNone() throws Exception {
        board.connected();
        new CheckForUpdate(board.pace).run(board.session);
        board.pass(Duration.ofSeconds(60));

        CheckForUpdate.Outcome outcome = new CheckForUpdate(board.pace).run(board.session);

        assertThat(outcome.updated()).isFalse();
        assertThat(outcome.now()).contains("24.06");
    }

    @Test
    void boardThatCannotLookIsNotRestarted() {
        var blocked = catchThrowableOfType(
                MaintenanceException.UpdateBlocked.class, () -> new CheckForUpdate(board.pace).run(board.session));

        assertThat(blocked.block()).isEqualTo("no-network");
        assertThat(board.changes).isEmpty();
    }

    @Test
    void everyBlockIsMeasured() throws Exception {
        board.connected();
        assertThat(block()).isEmpty();

        board.device.claimed(false);
        assertThat(block()).contains(UpdateBlock.NOT_AUTHENTICATED);
        board.device.claimed(true);
        board.world.faults().switchOn(Fault.NO_INTERNET);
        assertThat(block()).contains(UpdateBlock.NO_INTERNET);
        board.world.faults().switchOn(Fault.NO_ADDRESS);
        assertThat(block()).contains(UpdateBlock.NO_ADDRESS);
    }

    @Test
    void boardThatStaysSilentIsGivenTenMinutes() throws Exception {
        board.connected();
        var command = new CheckForUpdate(board.pace);

        assertThatThrownBy(() -> command.run(board.session.reporting(this::unplugDuringTheUpdate)))
                .isInstanceOf(MaintenanceException.UpdateSilent.class);

        assertThat(board.pace.passed()).isGreaterThan(ExpectedSilence.UPDATE.longest());
    }

    @Test
    void boardThatDoesNotComeBackFromTheRestartIsToldAsSilent() throws Exception {
        board.connected();

        assertThatThrownBy(() -> new CheckForUpdate(board.pace)
                        .run(board.session.reporting(
                                progress -> board.world.faults().switchOn(Fault.SILENT))))
                .isInstanceOf(DeviceException.class);
    }

    private void unplugDuringTheUpdate(Progress progress) {
        if (progress.step().equals("step.update.installing")) {
            board.world.faults().switchOn(Fault.SILENT);
        }
    }

    private Optional<UpdateBlock> block() throws Exception {
        return new ShowUpdateStatus().run(board.session).block();
    }
}
