package io.sphereexplorer.emulator.world;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Lets time go by, as a board does that needs a while for an answer. */
@FunctionalInterface
public interface Pause {
    /** Answers come at once. */
    Pause NONE = _ -> {};

    /**
     * Blocks that long.
     *
     * @throws InterruptedIOException if the thread was interrupted; it stays marked so
     */
    void pause(Duration duration) throws InterruptedIOException;

    /**
     * Really waits.
     *
     * @param speed 1 for the pace of a real board, 10 for a tenth of the waiting
     */
    static Pause real(double speed) {
        return duration -> {
            try {
                Thread.sleep(Duration.ofNanos(Math.round(duration.toNanos() / speed)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while the board was thinking");
            }
        };
    }
}
