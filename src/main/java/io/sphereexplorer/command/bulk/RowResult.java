package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a row.
 *
 * @param deviceId as far as it can be read
 * @param reason a sentence; may be empty
 * @param time when the board was claimed, or the row's end was known
 */
public record RowResult(
        int line, List<String> cells, String deviceId, Outcome outcome, String reason, Optional<Instant> time) {
    /** How a row ended. */
    public enum Outcome {
        CLAIMED,
        CLAIMED_AND_MOVED,
        CLAIMED_NOT_MOVED,
        HERE,
        MOVED,
        NOT_MOVED,
        ELSEWHERE,
        REFUSED,
        UNKNOWN,
        NOT_DONE,
        BAD_ROW;

        /** In a few words. */
        public String text() {
            return Messages.text("bulk.outcome." + name().toLowerCase(Locale.ROOT));
        }

        /** Whether the board is where it is to be. */
        public boolean isFine() {
            return switch (this) {
                case CLAIMED, CLAIMED_AND_MOVED, HERE, MOVED -> true;
                case CLAIMED_NOT_MOVED, NOT_MOVED, ELSEWHERE, REFUSED, UNKNOWN, NOT_DONE, BAD_ROW -> false;
            };
        }
    }

    public RowResult {
        cells = List.copyOf(cells);
    }
}
