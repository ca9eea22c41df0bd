package io.sphereexplorer.command.maintenance;

import java.util.Locale;

/** How far the update of a board's operating system is. */
public enum UpdatePhase {
    /** Nothing is known yet. */
    UNKNOWN,
    /** No update is under way. */
    IDLE,
    DOWNLOADING,
    INSTALLING,
    /** The board restarts into the new version and does not answer, as expected. */
    RESTARTING,
    /** It has been silent for longer than an update takes. */
    OVERDUE,
    /** It answers with another version than before. */
    UPDATED,
    /** It answers with the version it had, although an update began. */
    NOT_UPDATED;

    /** Whether the board may fall silent any moment. */
    public boolean underWay() {
        return this == DOWNLOADING || this == INSTALLING || this == RESTARTING;
    }

    /** For keys: {@code not-updated}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
