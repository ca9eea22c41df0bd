package io.sphereexplorer.command.bulk.sheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of boards as it was read.
 *
 * @param header the names of the columns; empty if the file has none
 * @param fingerprint of all octets, so that what was confirmed can be told from what is there later
 */
public record BoardSheet(
        List<String> header, char separator, List<SheetRow> rows, List<BadRow> bad, String fingerprint) {
    public BoardSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
    }

    /** Those of all rows that can be used, in lower case. */
    public Set<String> deviceIds() {
        return rows.stream().map(SheetRow::deviceId).collect(Collectors.toSet());
    }
}
