package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.ui.common.PaneFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Repeats a question for some seconds while a board says that its Wi-Fi is still starting (device-protocol §4.7). */
record Patience(Pace pace) {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** Something to ask a board; blocks. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    <T> T ask(Question<T> question) throws IOException {
        Instant end = pace.now().plus(LONGEST);
        while (true) {
            try {
                return question.ask();
            } catch (DeviceException.Refused refused) {
                if (!PaneFailure.isStillStarting(refused) || !pace.now().isBefore(end)) {
                    throw refused;
                }
            }
            pause();
        }
    }

    private void pause() throws DeviceException.Cancelled {
        try {
            pace.pause(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException.Cancelled(e);
        }
    }
}
