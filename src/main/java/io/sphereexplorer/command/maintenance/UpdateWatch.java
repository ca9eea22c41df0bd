package io.sphereexplorer.command.maintenance;

import static io.sphereexplorer.command.maintenance.UpdatePhase.DOWNLOADING;
import static io.sphereexplorer.command.maintenance.UpdatePhase.IDLE;
import static io.sphereexplorer.command.maintenance.UpdatePhase.INSTALLING;
import static io.sphereexplorer.command.maintenance.UpdatePhase.NOT_UPDATED;
import static io.sphereexplorer.command.maintenance.UpdatePhase.OVERDUE;
import static io.sphereexplorer.command.maintenance.UpdatePhase.RESTARTING;
import static io.sphereexplorer.command.maintenance.UpdatePhase.UPDATED;

import io.sphereexplorer.session.ExpectedSilence;
import java.time.Instant;
import java.util.Optional;

/** Follows an update from look to look; a board that falls silent during one is expected to. */
final class UpdateWatch {
    private final boolean searching;
    private UpdateSight sight = UpdateSight.NONE;

    /** @param searching whether the board was asked to look for an update, so that it may begin one unseen */
    UpdateWatch(boolean searching) {
        this.searching = searching;
    }

    /** Takes in what the board says. */
    UpdateSight answered(UpdateReading reading, Instant now) {
        var before = sight.versionBefore().or(reading::osVersion);
        UpdatePhase next = next(reading);
        sight = new UpdateSight(next, next == sight.phase() ? sight.since() : now, before, Optional.of(reading));
        return sight;
    }

    /** The board did not answer. */
    UpdateSight silent(Instant now) {
        UpdatePhase next = switch (sight.phase()) {
            case DOWNLOADING, INSTALLING -> RESTARTING;
            case RESTARTING -> isOverdue(now) ? OVERDUE : RESTARTING;
            case IDLE -> searching ? RESTARTING : IDLE;
            case UNKNOWN, OVERDUE, UPDATED, NOT_UPDATED -> sight.phase();
        };
        if (next != sight.phase()) {
            sight = new UpdateSight(next, now, sight.versionBefore(), sight.last());
        }
        return sight;
    }

    private boolean isOverdue(Instant now) {
        return sight.lasting(now).compareTo(ExpectedSilence.UPDATE.longest()) >= 0;
    }

    private UpdatePhase next(UpdateReading reading) {
        return switch (reading.stage()) {
            case DOWNLOADING -> DOWNLOADING;
            case INSTALLING -> INSTALLING;
            case NONE, NOT_TOLD -> atRest(reading);
        };
    }

    private UpdatePhase atRest(UpdateReading reading) {
        boolean changed =
                sight.versionBefore().isPresent() && !sight.versionBefore().equals(reading.osVersion());
        if (changed) {
            return UPDATED;
        }
        return switch (sight.phase()) {
            case DOWNLOADING, INSTALLING, RESTARTING, OVERDUE, NOT_UPDATED -> NOT_UPDATED;
            case UNKNOWN, IDLE, UPDATED -> IDLE;
        };
    }
}
