package io.sphereexplorer.emulator.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The search for updates from one start of a board to the next, and what comes of it. */
final class OtaUpdate {
    private static final Duration BETWEEN_SEARCHES = Duration.ofHours(24);
    private static final Duration SEARCH = Duration.ofSeconds(3);
    private static final Duration DOWNLOAD = Duration.ofSeconds(25);
    private static final Duration INSTALLATION = Duration.ofSeconds(8);

    private final boolean atEachConnection;
    private Instant due;
    private Optional<Instant> lastReached = Optional.empty();
    private Optional<Instant> downloadBegan = Optional.empty();

    /** How far an update is. */
    enum Phase {
        NONE,
        DOWNLOADING,
        /** Everything is staged, and the board is about to restart. */
        INSTALLING
    }

    /** Asks the cloud at an instant whether it has something for the board. */
    @FunctionalInterface
    interface Check {
        boolean finds(Instant at);
    }

    private OtaUpdate(Instant due, boolean atEachConnection) {
        this.due = due;
        this.atEachConnection = atEachConnection;
    }

    /** Looks as soon as the cloud is reached. */
    static OtaUpdate atStart(Instant started) {
        return new OtaUpdate(started, false);
    }

    /** Looks a day after the board has started. */
    static OtaUpdate dayAfter(Instant started) {
        return new OtaUpdate(started.plus(BETWEEN_SEARCHES), false);
    }

    /** Looks whenever the cloud is reached anew, and every day. */
    static OtaUpdate atEachConnection(Instant started) {
        return new OtaUpdate(started, true);
    }

    /**
     * Notes what has happened until {@code now}; a download that loses the cloud is given up and begins anew.
     *
     * @param cloudReached since when the cloud knows the board
     */
    void advance(Optional<Instant> cloudReached, Check check, Instant now) {
        if (cloudReached.isEmpty()) {
            if (phase(now) == Phase.DOWNLOADING) {
                downloadBegan = Optional.empty();
            }
            return;
        }
        if (atEachConnection && !cloudReached.equals(lastReached)) {
            due = cloudReached.get();
        }
        lastReached = cloudReached;
        Instant answered = latest(due, cloudReached.get()).plus(SEARCH);
        while (downloadBegan.isEmpty() && !now.isBefore(answered)) {
            if (check.finds(answered)) {
                downloadBegan = Optional.of(answered);
            } else {
                due = answered.plus(BETWEEN_SEARCHES);
                answered = due.plus(SEARCH);
            }
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

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
