package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.bulk.PlannedRow.Step;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.command.bulk.sheet.BoardSheet;
import io.sphereexplorer.command.bulk.sheet.SheetRow;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A list from its first board to its last: settle what earlier runs left, look, claim, move, tell. */
final class ListClaim {
    private final BulkRun run;
    private final ClaimAll command;
    private final BoardSheet sheet;
    private final Account account;
    private final Tenant tenant;

    ListClaim(BulkRun run, ClaimAll command, BoardSheet sheet, Account account, Tenant tenant) {
        this.run = run;
        this.command = command;
        this.sheet = sheet;
        this.account = account;
        this.tenant = tenant;
    }

    BulkOutcome carryOut() throws IOException {
        try (BulkJournal journal = BulkJournal.open(command.file(), tenant.id(), run::now)) {
            BulkPlan plan = plan(journal);
            ask(plan, journal);
            Optional<IOException> stopped = work(plan, journal);
            var rows = new RowResults(plan, journal, run.ends()).all();
            var outcome = new BulkOutcome(plan, rows, run.isStopped(), stopped);
            if (command.result().isPresent()) {
                command.result().get().save(outcome::writeTo);
            }
            if (stopped.isEmpty() && !run.isStopped() && outcome.count(Outcome.UNKNOWN) == 0) {
                journal.finish();
            }
            return outcome;
        }
    }

    private BulkPlan plan(BulkJournal journal) throws IOException {
        run.tell(BulkRun.READING, 0, 0);
        var batches = new Batches(run, journal, 0);
        for (JournalState.Batch sent : journal.pending()) {
            batches.settle(sent);
        }
        Set<String> boards = sheet.rows().stream().map(SheetRow::deviceId).collect(Collectors.toSet());
        Truth truth = run.interruptibly(() -> run.read(boards));
        run.steps().settleOpen(boards::contains, board -> truth.here(board).isPresent());
        return BulkPlan.of(account, tenant, sheet, truth, journal.hasBatches());
    }

    private void ask(BulkPlan plan, BulkJournal journal) throws IOException {
        if (command.guard().isPresent() && !boardsToClaim(plan, journal).isEmpty()) {
            run.interruptibly(() -> {
                command.guard().get().confirm(plan);
                return plan;
            });
        }
    }

    private static List<String> boardsToClaim(BulkPlan plan, BulkJournal journal) {
        return plan.rows().stream()
                .filter(row -> row.step() == Step.CLAIM)
                .map(row -> row.row().deviceId())
                .filter(board -> !journal.refused().containsKey(board))
                .toList();
    }

    /** Why it could not go on; what was done before is not lost. */
    private Optional<IOException> work(BulkPlan plan, BulkJournal journal) {
        try {
            List<String> boards = boardsToClaim(plan, journal);
            run.tell(BulkRun.CLAIMING, 0, boards.size());
            new Batches(run, journal, boards.size()).claim(boards);
            if (!run.isStopped()) {
                new Moves(run, moves(plan)).move();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private Map<String, UUID> moves(BulkPlan plan) {
        Map<String, UUID> moves = new LinkedHashMap<>();
        for (PlannedRow row : plan.rows()) {
            String board = row.row().deviceId();
            if (row.step() == Step.MOVE || run.ends().has(board, Outcome.CLAIMED)) {
                row.group().ifPresent(group -> moves.put(board, group));
            }
        }
        return moves;
    }
}
