package io.sphereexplorer.command.bulk;

import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.command.bulk.sheet.ResultSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What came of a list.
 *
 * @param rows in the order of the list, also those that were left out
 * @param cancelled whether the user stopped it before its end
 * @param stopped why it could not go on
 */
public record BulkOutcome(BulkPlan plan, List<RowResult> rows, boolean cancelled, Optional<IOException> stopped) {
    public BulkOutcome {
        rows = List.copyOf(rows);
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** How many boards are where they are to be. */
    public long fine() {
        return rows.stream().filter(row -> row.outcome().isFine()).count();
    }

    /** Writes the list with what came of each row, as CSV. */
    public void writeTo(OutputStream out) throws IOException {
        List<ResultSheet.Line> lines = rows.stream()
                .map(row -> new ResultSheet.Line(
                        row.cells(),
                        row.outcome().text(),
                        row.reason(),
                        row.time()
                                .map(time ->
                                        time.truncatedTo(ChronoUnit.SECONDS).toString())
                                .orElse("")))
                .toList();
        ResultSheet.write(plan.sheet(), lines, out);
    }
}
