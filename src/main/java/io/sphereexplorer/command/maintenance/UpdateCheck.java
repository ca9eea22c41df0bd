package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.MaintenanceException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits for what comes of a search for an update. */
final class UpdateCheck {
    static final int STEPS = 5;

    /** How long a board that can look for an update is given to begin one. */
    private static final Duration UNTIL_OFFERED = Duration.ofMinutes(2);
    /** How long a board is given to be in its network again after its restart. */
    private static final Duration UNTIL_ONLINE = Duration.ofMinutes(3);
    /** After this an update that does not end is not going on. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final UpdateFollower follower;
    private final Session session;
    private final Pace pace;
    private final Instant start;
    private Instant lastBlocked;

    /** @param before what the board said before it was asked to look */
    UpdateCheck(UpdateReading before, Session session, Pace pace) {
        this.session = session;
        this.pace = pace;
        follower = UpdateFollower.ofSearch(before, session, pace);
        start = pace.now();
        lastBlocked = start;
    }

    CheckForUpdate.Outcome await() throws IOException {
        while (true) {
            UpdateSight sight = follower.look();
            Optional<CheckForUpdate.Outcome> end = end(sight);
            if (end.isPresent()) {
                return end.get();
            }
            session.progress().accept(progress(sight.phase()));
            RestartWatch.pause(pace, BETWEEN);
        }
    }

    private Optional<CheckForUpdate.Outcome> end(UpdateSight sight) throws MaintenanceException {
        return switch (sight.phase()) {
            case UPDATED -> Optional.of(outcome(sight, true));
            case OVERDUE -> throw new MaintenanceException.UpdateSilent();
            case NOT_UPDATED -> throw new MaintenanceException.NotUpdated();
            case UNKNOWN, IDLE -> notOffered(sight);
            case DOWNLOADING, INSTALLING, RESTARTING -> {
                if (isOver(start, LONGEST)) {
                    throw new MaintenanceException.NotUpdated();
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<CheckForUpdate.Outcome> notOffered(UpdateSight sight) throws MaintenanceException {
        Optional<UpdateBlock> block = sight.last().flatMap(UpdateReading::block);
        if (block.isPresent()) {
            lastBlocked = pace.now();
            if (isOver(start, UNTIL_ONLINE)) {
                throw new MaintenanceException.UpdateBlocked(block.get().word());
            }
        }
        return isOver(lastBlocked, UNTIL_OFFERED) ? Optional.of(outcome(sight, false)) : Optional.empty();
    }

    private boolean isOver(Instant from, Duration longest) {
        return Duration.between(from, pace.now()).compareTo(longest) >= 0;
    }

    private static CheckForUpdate.Outcome outcome(UpdateSight sight, boolean updated) {
        return new CheckForUpdate.Outcome(
                sight.versionBefore(), sight.last().flatMap(UpdateReading::osVersion), updated);
    }

    private static Progress progress(UpdatePhase phase) {
        return switch (phase) {
            case DOWNLOADING -> Progress.of("step.update.downloading", 3, STEPS);
            case INSTALLING -> Progress.of("step.update.installing", 4, STEPS);
            case RESTARTING -> Progress.of("step.update.silent", STEPS, STEPS);
            default -> Progress.of("step.update.checking", 2, STEPS);
        };
    }
}
