package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits until a board that was told to restart has done so: until its uptime is less than it would be otherwise. */
public final class RestartWatch {
    private static final Duration BETWEEN = Duration.ofMillis(500);
    /** The uptime comes in whole seconds, and the board counts from a little after its start. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Session session;
    private final Duration uptimeBefore;
    private final Pace pace;
    private final Instant start;

    RestartWatch(Session session, Duration uptimeBefore, Pace pace) {
        this.session = session;
        this.uptimeBefore = uptimeBefore;
        this.pace = pace;
        this.start = pace.now();
    }

    /** Asks a board, before it is told to restart, how long it has been up. */
    public static RestartWatch begin(Session session, Pace pace) throws IOException {
        return new RestartWatch(session, new ShowStatus().run(session).uptime(), pace);
    }

    /**
     * Blocks until the board is back.
     *
     * @throws IOException what the board last did instead, if it does not come back within a minute
     */
    public void await() throws IOException {
        for (var obstacle = obstacle(); obstacle.isPresent(); obstacle = obstacle()) {
            if (elapsed().compareTo(ExpectedSilence.RESTART.longest()) > 0) {
                throw obstacle.get();
            }
            pause(pace, BETWEEN);
        }
    }

    /** @throws DeviceException.Cancelled if the thread was interrupted; it stays marked so */
    static void pause(Pace pace, Duration time) throws DeviceException.Cancelled {
        try {
            pace.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        }
    }

    /** Why the restart is not over yet; empty once it is. */
    private Optional<DeviceException> obstacle() throws IOException {
        try {
            return hasRestarted(new ShowStatus().run(session).uptime())
                    ? Optional.empty()
                    : Optional.of(new DeviceException.TimedOut(
                            session.board().ipAddress(), new IOException("its uptime goes on as before")));
        } catch (DeviceException.Cancelled cancelled) {
            throw cancelled;
        } catch (DeviceException stillStarting) {
            return Optional.of(stillStarting);
        }
    }

    private boolean hasRestarted(Duration uptime) {
        return uptime.plus(MARGIN).compareTo(uptimeBefore.plus(elapsed())) < 0;
    }

    private Duration elapsed() {
        return Duration.between(start, pace.now());
    }
}
