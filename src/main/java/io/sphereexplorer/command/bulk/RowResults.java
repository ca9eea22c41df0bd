package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.command.bulk.sheet.BadRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts together what came of each row: of this run, of earlier runs of the same journal, or nothing. */
record RowResults(BulkPlan plan, BulkJournal journal, Ends ends) {
    List<RowResult> all() {
        List<RowResult> all = new ArrayList<>();
        plan.rows().forEach(row -> all.add(result(row)));
        plan.bad().forEach(row -> all.add(result(row)));
        all.sort(Comparator.comparingInt(RowResult::line));
        return all;
    }

    private RowResult result(PlannedRow row) {
        return switch (row.step()) {
            case ELSEWHERE ->
                of(
                        row,
                        Outcome.ELSEWHERE,
                        Messages.text("bulk.reason.elsewhere", row.owner().orElse("")));
            case CLAIM -> claim(row);
            case MOVE -> move(row);
            case NONE -> {
                boolean moved = row.group().isPresent();
                Outcome earlier = moved ? Outcome.CLAIMED_AND_MOVED : Outcome.CLAIMED;
                yield of(row, wasClaimed(row) ? earlier : Outcome.HERE, "");
            }
        };
    }

    private RowResult claim(PlannedRow row) {
        String board = row.row().deviceId();
        Optional<Ends.End> end = ends.of(board);
        if (end.isEmpty()) {
            Optional<String> refused = Optional.ofNullable(journal.refused().get(board));
            return refused.isPresent() ? of(row, Outcome.REFUSED, refused.get()) : of(row, Outcome.NOT_DONE, "");
        }
        if (end.get().outcome() == Outcome.CLAIMED && row.group().isPresent()) {
            return of(row, Outcome.CLAIMED_NOT_MOVED, Messages.text("bulk.reason.notDone"));
        }
        return of(row, end.get().outcome(), end.get().reason());
    }

    private RowResult move(PlannedRow row) {
        Optional<Ends.End> end = ends.of(row.row().deviceId());
        boolean moved = end.filter(each -> each.outcome() == Outcome.MOVED).isPresent();
        String reason = end.map(Ends.End::reason).orElseGet(() -> Messages.text("bulk.reason.notDone"));
        if (wasClaimed(row)) {
            return of(row, moved ? Outcome.CLAIMED_AND_MOVED : Outcome.CLAIMED_NOT_MOVED, reason);
        }
        return of(row, moved ? Outcome.MOVED : Outcome.NOT_MOVED, reason);
    }

    private boolean wasClaimed(PlannedRow row) {
        return journal.claimed().containsKey(row.row().deviceId());
    }

    private RowResult of(PlannedRow row, Outcome outcome, String reason) {
        String board = row.row().deviceId();
        Optional<Instant> time = Optional.ofNullable(journal.claimed().get(board))
                .or(() -> ends.of(board).map(Ends.End::time));
        return new RowResult(row.row().line(), row.row().cells(), board, outcome, reason, time);
    }

    private static RowResult result(BadRow row) {
        return new RowResult(
                row.line(), row.cells(), "", Outcome.BAD_ROW, row.problem().sentence(), Optional.empty());
    }
}
