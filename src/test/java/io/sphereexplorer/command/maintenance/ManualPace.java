package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only while somebody waits. */
final class ManualPace implements Pace, InstantSource {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        now = now.plus(time);
    }

    Duration passed() {
        return Duration.between(START, now);
    }
}
