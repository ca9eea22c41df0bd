package io.sphereexplorer.command.bulk.sheet;

import java.util.List;
import java.util.Set;

/**
 * A row that names a board.
 *
 * @param line in the file, from 1
 * @param cells as they stand there
 * @param deviceId 128 hexadecimal digits in lower case
 * @param product where the board belongs; empty, with the group, if it only has to be claimed
 * @param repairs what was taken back to read the ID
 */
public record SheetRow(
        int line, List<String> cells, String deviceId, String product, String group, Set<Repair> repairs) {
    public SheetRow {
        cells = List.copyOf(cells);
        repairs = Set.copyOf(repairs);
    }

    /** Whether the board is to go into a group. */
    public boolean hasGroup() {
        return !group.isEmpty();
    }
}
