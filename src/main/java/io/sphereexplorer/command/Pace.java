package io.sphereexplorer.command;

import java.time.Duration;
import java.time.Instant;

/** The passing of time, as whoever watches a board needs it; a test lets it pass at once. */
public interface Pace {
    Instant now();

    /** Blocks for this long. */
    void pause(Duration time) throws InterruptedException;

    /** The time of the wall clock. */
    static Pace real() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
