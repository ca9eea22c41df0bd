package io.sphereexplorer.command.bulk.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which column holds what.
 *
 * @param isHeader whether the line they were found in is only for their names
 * @param product -1 if there is none; so is group
 */
record SheetColumns(boolean isHeader, int id, int product, int group) {
    private static final int NONE = -1;
    private static final Set<String> IDS = Set.of("deviceid", "deviceids", "id", "device", "board", "boardid");
    private static final Set<String> PRODUCTS = Set.of("product", "productname");
    private static final Set<String> GROUPS = Set.of("devicegroup", "group", "devicegroupname", "groupname");

    /** As the first line that holds anything tells; empty if it names columns and none of IDs. */
    static Optional<SheetColumns> of(List<String> cells) {
        int id = named(cells, IDS);
        int product = named(cells, PRODUCTS);
        int group = named(cells, GROUPS);
        if (id != NONE) {
            return Optional.of(new SheetColumns(true, id, product, group));
        }
        int place = firstId(cells);
        if (place == NONE && (product != NONE || group != NONE)) {
            return Optional.empty();
        }
        return Optional.of(inOrder(Math.max(place, 0)));
    }

    String product(List<String> cells) {
        return cell(cells, product);
    }

    String group(List<String> cells) {
        return cell(cells, group);
    }

    String id(List<String> cells) {
        return cell(cells, id);
    }

    /** Product and group are the first columns that do not hold the ID. */
    private static SheetColumns inOrder(int id) {
        int product = id == 0 ? 1 : 0;
        return new SheetColumns(false, id, product, product + 1 == id ? id + 1 : product + 1);
    }

    private static int firstId(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (IdCell.of(cells.get(column)).problem().isEmpty()) {
                return column;
            }
        }
        return NONE;
    }

    private static int named(List<String> cells, Set<String> names) {
        for (int column = 0; column < cells.size(); column++) {
            String letters = cells.get(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (names.contains(letters)) {
                return column;
            }
        }
        return NONE;
    }

    private static String cell(List<String> cells, int column) {
        return column == NONE || column >= cells.size() ? "" : cells.get(column).strip();
    }
}
