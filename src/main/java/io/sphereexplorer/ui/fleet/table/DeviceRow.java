package io.sphereexplorer.ui.fleet.table;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param number by which the store knows the board
 * @param product empty if the board is in none; so are group and versions
 * @param lastUpdate to the second
 */
public record DeviceRow(
        int number,
        String deviceId,
        String product,
        String group,
        String installedOs,
        String availableOs,
        Optional<Instant> lastUpdate,
        Optional<Instant> lastRequest) {}
