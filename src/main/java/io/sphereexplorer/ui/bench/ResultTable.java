package io.sphereexplorer.ui.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of an action, a line a board, as a spreadsheet reads it. */
final class ResultTable {
    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> COLUMNS = List.of("name", "path", "id", "action", "outcome", "seconds", "detail");

    private ResultTable() {}

    static String csv(String action, List<TileViewModel> tiles) {
        var schema = CsvSchema.builder();
        COLUMNS.forEach(column -> schema.addColumn(Messages.text("bench.csv." + column)));
        List<Map<String, String>> rows =
                tiles.stream().map(tile -> row(action, tile)).toList();
        try {
            return CSV.writer(schema.build().withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts in memory can always be written", e);
        }
    }

    private static Map<String, String> row(String action, TileViewModel tile) {
        BenchBoard board = tile.board();
        return Map.of(
                Messages.text("bench.csv.name"), board.name().getValue(),
                Messages.text("bench.csv.path"), board.board().connectionPath(),
                Messages.text("bench.csv.id"),
                        board.id().get().map(DeviceId::upperCase).orElse(""),
                Messages.text("bench.csv.action"), action,
                Messages.text("bench.csv.outcome"), tile.phase().word(),
                Messages.text("bench.csv.seconds"),
                        String.format(Locale.ROOT, "%.1f", tile.took().toMillis() / 1e3),
                Messages.text("bench.csv.detail"), tile.stateProperty().get().detail());
    }
}
