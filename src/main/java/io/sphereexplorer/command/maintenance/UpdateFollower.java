package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Looks at a board's update whenever it is told to, and lets the session know while the board may be silent. */
public final class UpdateFollower {
    private final Session session;
    private final Pace pace;
    private final UpdateWatch watch;
    private boolean expecting;

    private UpdateFollower(Session session, Pace pace, UpdateWatch watch) {
        this.session = session;
        this.pace = pace;
        this.watch = watch;
    }

    /** Of a board that may update itself at any time. */
    public static UpdateFollower of(Session session, Pace pace) {
        return new UpdateFollower(session, pace, new UpdateWatch(false));
    }

    /** Of a board that was asked to look for an update. */
    static UpdateFollower ofSearch(UpdateReading before, Session session, Pace pace) {
        var watch = new UpdateWatch(true);
        watch.answered(before, pace.now());
        return new UpdateFollower(session, pace, watch);
    }

    /**
     * Blocks until the board has answered or it is clear that it does not.
     *
     * @throws DeviceException if it does not answer although no update is under way
     */
    public synchronized UpdateSight look() throws IOException {
        UpdateSight sight = sight();
        if (sight.phase().underWay() || expecting) {
            expecting = sight.phase().underWay();
            session.expectSilence(expecting ? ExpectedSilence.UPDATE : ExpectedSilence.NONE);
        }
        return sight;
    }

    private UpdateSight sight() throws IOException {
        try {
            return watch.answered(new ShowUpdateStatus().run(session), pace.now());
        } catch (DeviceException.Silent | DeviceException.TimedOut | DeviceException.RestNotReady silence) {
            UpdateSight sight = watch.silent(pace.now());
            if (sight.phase() == UpdatePhase.RESTARTING || sight.phase() == UpdatePhase.OVERDUE) {
                return sight;
            }
            throw silence;
        }
    }
}
