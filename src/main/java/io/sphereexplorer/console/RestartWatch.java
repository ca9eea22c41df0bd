package io.sphereexplorer.console;

import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Waits until a board that was told to restart has done so: until its uptime is less than it would be otherwise. */
final class RestartWatch {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    /** The uptime comes in whole seconds, and the board counts from a little after its start. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Session session;
    private final Duration uptimeBefore;
    private final Instant start = Instant.now();

    RestartWatch(Session session, Duration uptimeBefore) {
        this.session = session;
        this.uptimeBefore = uptimeBefore;
    }

    /** @throws IOException the last failure, if the board does not come back within a minute */
    void await() throws IOException {
        while (true) {
            try {
                if (hasRestarted(new ShowStatus().run(session).uptime())) {
                    return;
                }
            } catch (DeviceException.Cancelled cancelled) {
                throw cancelled;
            } catch (DeviceException stillStarting) {
                if (elapsed().compareTo(LONGEST) > 0) {
                    throw stillStarting;
                }
            }
            pause();
        }
    }

    private boolean hasRestarted(Duration uptime) {
        return uptime.plus(MARGIN).compareTo(uptimeBefore.plus(elapsed())) < 0;
    }

    private Duration elapsed() {
        return Duration.between(start, Instant.now());
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
