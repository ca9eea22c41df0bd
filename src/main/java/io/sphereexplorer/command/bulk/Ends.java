package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.bulk.RowResult.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What has come of boards so far. Thread-safe. */
final class Ends {
    private final Map<String, End> ends = new ConcurrentHashMap<>();

    /** What has come of a board; a later word takes the place of an earlier. */
    record End(Outcome outcome, String reason, Instant time) {}

    void put(String board, Outcome outcome, String reason, Instant time) {
        ends.put(board, new End(outcome, reason, time));
    }

    Optional<End> of(String board) {
        return Optional.ofNullable(ends.get(board));
    }

    boolean has(String board, Outcome outcome) {
        return of(board).filter(end -> end.outcome() == outcome).isPresent();
    }
}
