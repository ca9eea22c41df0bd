package io.sphereexplorer.emulator.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The search for a newer operating system from one start of a board to the next, and what comes of it. */
final class OtaUpdate {
    private static final Duration BETWEEN_SEARCHES = Duration.ofHours(24);
    private static final Duration SEARCH = Duration.ofSeconds(3);
    private static final Duration DOWNLOAD = Duration.ofSeconds(25);
    private static final Duration INSTALLATION = Duration.ofSeconds(8);

    private Instant due;
    private Optional<Instant> downloadBegan = Optional.empty();

    /** How far an update is. */
    enum Phase {
        NONE,
        DOWNLOADING,
        /** Everything is staged, and the board is about to restart. */
        INSTALLING
    }

    private OtaUpdate(Instant due) {
        this.due = due;
    }

    /** Looks as soon as the cloud is reached. */
    static OtaUpdate atStart(Instant started) {
        return new OtaUpdate(started);
    }

    /** Looks a day after the board has started. */
    static OtaUpdate dayAfter(Instant started) {
        return new OtaUpdate(started.plus(BETWEEN_SEARCHES));
    }

    /**
     * Notes what has happened until {@code now}; a download that loses the cloud is given up and begins anew.
     *
     * @param cloudReached since when the cloud knows the board
     * @param outdated whether the cloud has a newer version for it
     */
    void advance(Optional<Instant> cloudReached, boolean outdated, Instant now) {
        if (cloudReached.isEmpty()) {
            if (phase(now) == Phase.DOWNLOADING) {
                downloadBegan = Optional.empty();
            }
            return;
        }
        if (downloadBegan.isEmpty()) {
            search(latest(due, cloudReached.get()).plus(SEARCH), outdated, now);
        }
    }

    Phase phase(Instant now) {
        if (downloadBegan.isEmpty() || now.isBefore(downloadBegan.get())) {
            return Phase.NONE;
        }
        return now.isBefore(downloadBegan.get().plus(DOWNLOAD)) ? Phase.DOWNLOADING : Phase.INSTALLING;
    }

    /** When the board restarts into the new version; empty while no update is under way. */
    Optional<Instant> restartAt() {
        return downloadBegan.map(began -> began.plus(DOWNLOAD).plus(INSTALLATION));
    }

    private void search(Instant answered, boolean outdated, Instant now) {
        if (now.isBefore(answered)) {
            return;
        }
        if (outdated) {
            downloadBegan = Optional.of(answered);
        } else {
            due = answered.plus(BETWEEN_SEARCHES);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
