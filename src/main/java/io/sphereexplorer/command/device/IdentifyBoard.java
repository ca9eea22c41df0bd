package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;

/**
 * Asks a board again and again how it is, in bursts, so that the lights of its USB adapter blink.
 *
 * @param seconds how long, at most {@value #MAX_SECONDS}
 */
public record IdentifyBoard(int seconds) implements Command<Done> {
    /** If nothing else is asked for. */
    public static final int SECONDS = 5;

    public static final int MAX_SECONDS = 60;

    private static final Duration DARK = Duration.ofMillis(250);
    private static final int LIGHT_REQUESTS = 20;
    private static final int BLINKS_A_SECOND = 3;

    public IdentifyBoard {
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("not 1 to %d seconds: %d".formatted(MAX_SECONDS, seconds));
        }
    }

    @Override
    public Done run(Session session) throws IOException {
        DeviceConnection board = session.device();
        for (int blink = 0; blink < seconds * BLINKS_A_SECOND; blink++) {
            for (int request = 0; request < LIGHT_REQUESTS; request++) {
                board.device().status();
            }
            pause();
        }
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device identify" + (seconds == SECONDS ? "" : " --seconds " + seconds);
    }

    private static void pause() throws DeviceException.Cancelled {
        try {
            Thread.sleep(DARK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        }
    }
}
