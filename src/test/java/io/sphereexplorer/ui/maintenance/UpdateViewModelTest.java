package io.sphereexplorer.ui.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.MaintenanceException;
import io.sphereexplorer.command.maintenance.UpdateBlock;
import io.sphereexplorer.command.maintenance.UpdatePhase;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.ui.maintenance.Timeline.Mark;
import io.sphereexplorer.ui.maintenance.Timeline.Station;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateViewModelTest {
    private final MaintainedBoard board = new MaintainedBoard();

    @Test
    void boardWithoutANetworkSaysWhatKeepsItFromLooking() {
        UpdateViewModel model = board.update();

        model.look();

        assertThat(model.block().getValue()).contains(UpdateBlock.NO_NETWORK);
        assertThat(model.canCheck().getValue()).isFalse();
        assertThat(model.sentence().getValue()).contains("24.03");
    }

    @Test
    void nothingIsKnownBeforeTheBoardWasAsked() {
        UpdateViewModel model = board.update();

        assertThat(marks(model)).containsOnly(Mark.WAITING);
        assertThat(model.canCheck().getValue()).isFalse();
    }

    @Test
    void updateIsFollowedFromStationToStation() throws Exception {
        board.joined();
        UpdateViewModel model = board.update();
        List<UpdatePhase> phases = new ArrayList<>();
        model.timelineProperty().subscribe(shown -> phases.add(shown.sight().phase()));
        model.look();
        board.duringPauses = model::look;

        model.check().run();

        assertThat(phases.stream().distinct())
                .containsExactly(
                        UpdatePhase.UNKNOWN,
                        UpdatePhase.IDLE,
                        UpdatePhase.DOWNLOADING,
                        UpdatePhase.INSTALLING,
                        UpdatePhase.RESTARTING,
                        UpdatePhase.UPDATED);
        assertThat(marks(model)).containsOnly(Mark.DONE);
        assertThat(model.sentence().getValue()).isEqualTo("The board was updated from 24.03 to Azure Sphere OS 24.06.");
        assertThat(board.console).containsExactly("device check-for-update");
    }

    @Test
    void expectedSilenceCountsDownAndIsAFaultOnlyAfterTenMinutes() throws Exception {
        UpdateViewModel model = updating();
        board.world.faults().switchOn(Fault.SILENT);

        model.look();
        board.clock.advanceSeconds(75);
        model.tick();
        assertThat(model.timelineProperty().get().mark(Station.RESTARTED)).isEqualTo(Mark.CURRENT);
        assertThat(model.sentence().getValue()).contains("as expected").contains("8:45 left");

        board.clock.advance(ExpectedSilence.UPDATE.longest());
        model.look();
        assertThat(model.timelineProperty().get().mark(Station.RESTARTED)).isEqualTo(Mark.FAILED);
        assertThat(model.sentence().getValue()).contains("recover it");
    }

    @Test
    void silentBoardIsAskedOnWhileItUpdatesAndNotOtherwise() throws Exception {
        UpdateViewModel model = updating();
        model.answeringProperty().set(false);
        board.clock.advanceSeconds(120);

        model.look();

        assertThat(model.timelineProperty().get().sight().phase()).isEqualTo(UpdatePhase.UPDATED);
        UpdateViewModel idle = board.update();
        idle.answeringProperty().set(false);
        idle.look();
        assertThat(idle.timelineProperty().get()).isEqualTo(Timeline.UNREAD);
    }

    @Test
    void boardThatIsOfferedNothingSaysSo() throws Exception {
        UpdateViewModel model = updating();
        board.clock.advanceSeconds(120);
        board.pass(60);
        model.look();
        board.duringPauses = model::look;

        model.check().run();

        assertThat(marks(model).getFirst()).isEqualTo(Mark.DONE);
        assertThat(marks(model).subList(1, 5)).containsOnly(Mark.WAITING);
        assertThat(model.sentence().getValue()).contains("was offered no newer one");
    }

    @Test
    void blockedSearchIsAFailureAndRestartsNothing() {
        UpdateViewModel model = board.update();

        model.check().run();

        assertThat(model.check().failureProperty().get()).isInstanceOf(MaintenanceException.UpdateBlocked.class);
    }

    /** A board whose download has begun. */
    private UpdateViewModel updating() throws Exception {
        board.joined();
        UpdateViewModel model = board.update();
        board.device.restart();
        for (int second = 0;
                second < 60 && model.timelineProperty().get().sight().phase() != UpdatePhase.DOWNLOADING;
                second++) {
            board.clock.advanceSeconds(1);
            model.look();
        }
        assertThat(model.timelineProperty().get().sight().phase()).isEqualTo(UpdatePhase.DOWNLOADING);
        return model;
    }

    private static List<Mark> marks(UpdateViewModel model) {
        return Arrays.stream(Station.values())
                .map(model.timelineProperty().get()::mark)
                .toList();
    }
}
