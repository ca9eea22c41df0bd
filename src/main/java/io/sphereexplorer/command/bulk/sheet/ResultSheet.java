package io.sphereexplorer.command.bulk.sheet;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.sphereexplorer.command.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a list back with what came of each row: the columns that were there, and three more. */
public final class ResultSheet {
    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> COLUMNS = List.of("id", "product", "group");

    private ResultSheet() {}

    /**
     * A row as it ended.
     *
     * @param cells as they were read
     * @param time as it is to be written; may be empty
     */
    public record Line(List<String> cells, String outcome, String reason, String time) {}

    /** In UTF-8, with the separator of the list. What a spreadsheet would run as a formula begins with an apostrophe. */
    public static void write(BoardSheet sheet, List<Line> lines, OutputStream out) throws IOException {
        int width = lines.stream()
                .mapToInt(line -> line.cells().size())
                .reduce(sheet.header().size(), Math::max);
        var schema = CsvSchema.emptySchema().withColumnSeparator(sheet.separator());
        try (SequenceWriter rows = CSV.writer(schema).writeValues(out)) {
            rows.write(row(names(sheet, width), width, heading("outcome"), heading("reason"), heading("time")));
            for (Line line : lines) {
                rows.write(row(line.cells(), width, line.outcome(), line.reason(), line.time()));
            }
        }
    }

    private static List<String> names(BoardSheet sheet, int width) {
        return sheet.header().isEmpty()
                ? COLUMNS.stream().limit(width).map(ResultSheet::heading).toList()
                : sheet.header();
    }

    private static String heading(String column) {
        return Messages.text("bulk.column." + column);
    }

    private static List<String> row(List<String> cells, int width, String... more) {
        List<String> row = new ArrayList<>(cells);
        row.addAll(Collections.nCopies(width - cells.size(), ""));
        row.addAll(List.of(more));
        row.replaceAll(ResultSheet::harmless);
        return row;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
