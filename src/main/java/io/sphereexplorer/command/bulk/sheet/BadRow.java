package io.sphereexplorer.command.bulk.sheet;

import java.util.List;

/**
 * A row that is left out; the others go on.
 *
 * @param line in the file, from 1
 * @param cells as they stand there
 */
public record BadRow(int line, List<String> cells, RowProblem problem) {
    public BadRow {
        cells = List.copyOf(cells);
    }
}
