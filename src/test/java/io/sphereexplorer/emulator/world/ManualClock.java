package io.sphereexplorer.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test, or a board that takes its time, moves it. */
public final class ManualClock implements InstantSource, Pause {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void advanceSeconds(int seconds) {
        advance(Duration.ofSeconds(seconds));
    }

    @Override
    public void pause(Duration duration) {
        advance(duration);
    }
}
