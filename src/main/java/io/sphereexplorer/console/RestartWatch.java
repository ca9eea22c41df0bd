package io.sphereexplorer.console;

import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Waits until a board that was told to restart has done so: until its uptime is less than it would be otherwise. */
final class RestartWatch {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    /** The uptime comes in whole seconds, and the board counts from a little after its start. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Session session;
    private final Duration uptimeBefore;
    private final InstantSource clock;
    private final Instant start;

    RestartWatch(Session session, Duration uptimeBefore, InstantSource clock) {
        this.session = session;
        this.uptimeBefore = uptimeBefore;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Asks a board, before it is told to restart, how long it has been up. */
    static RestartWatch begin(Session session) throws IOException {
        Duration uptime = new ShowStatus().run(session).uptime();
        return new RestartWatch(session, uptime, InstantSource.system());
    }

    /** @throws IOException what the board last did instead, if it does not come back within a minute */
    void await() throws IOException {
        for (var obstacle = obstacle(); obstacle.isPresent(); obstacle = obstacle()) {
            if (elapsed().compareTo(LONGEST) > 0) {
                throw obstacle.get();
            }
            pause();
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
        return Duration.between(start, clock.instant());
    }

    private static void pause() throws DeviceException.Cancelled {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        }
    }
}
