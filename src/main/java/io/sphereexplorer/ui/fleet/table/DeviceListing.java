package io.sphereexplorer.ui.fleet.table;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.BooleanSupplier;

/**
 * The boards that fit a filter in the order wanted, computed once. The next listing takes over what is still right: a
 * new filter costs no sorting, a new order no search.
 */
final class DeviceListing extends AbstractList<DeviceRow> implements RandomAccess {
    static final DeviceListing EMPTY =
            new DeviceListing(new Wanted(DeviceRows.NONE, FleetNames.NONE, DeviceFilter.of(""), Optional.empty()));

    private final Wanted wanted;
    private final BitSet matches;
    private final int[] order;
    private final int[] visible;

    /** What is to be listed. */
    record Wanted(DeviceRows rows, FleetNames names, DeviceFilter filter, Optional<DeviceSort> sort) {
        /** Whether both are about the same boards in the same state. */
        boolean hasRowsOf(Wanted other) {
            return rows.chunks().equals(other.rows.chunks())
                    && rows.changes() == other.rows.changes()
                    && names.equals(other.names);
        }
    }

    private DeviceListing(Wanted wanted) {
        this(wanted, new BitSet(), new int[0], new int[0]);
    }

    private DeviceListing(Wanted wanted, BitSet matches, int[] order, int[] visible) {
        this.wanted = wanted;
        this.matches = matches;
        this.order = order;
        this.visible = visible;
    }

    /**
     * Makes a listing; blocks for as long as that takes.
     *
     * @param stopped asked now and then; what comes back after it said so is of no use
     */
    static DeviceListing of(Wanted wanted, DeviceListing before, BooleanSupplier stopped) {
        boolean sameRows = wanted.hasRowsOf(before.wanted);
        boolean sameOrder = sameRows && wanted.sort().equals(before.wanted.sort());
        boolean sameMatches = sameRows && wanted.filter().equals(before.wanted.filter());
        int[] order = sameOrder ? before.order : order(wanted, stopped);
        BitSet matches = sameMatches ? before.matches : wanted.filter().matches(wanted.rows(), wanted.names(), stopped);
        return new DeviceListing(wanted, matches, order, visible(wanted, matches, order));
    }

    @Override
    public DeviceRow get(int index) {
        return wanted.rows().row(visible[index], wanted.names());
    }

    @Override
    public int size() {
        return visible.length;
    }

    /** By the number of the board, which a row keeps although its content may change. */
    @Override
    public int indexOf(Object row) {
        return row instanceof DeviceRow wantedRow ? line(wantedRow.number()) : -1;
    }

    /** Where the board of this number stands, or -1. */
    int line(int number) {
        if (matches.get(number)) {
            for (int index = 0; index < visible.length; index++) {
                if (visible[index] == number) {
                    return index;
                }
            }
        }
        return -1;
    }

    /** The number of the board at a place. */
    int number(int index) {
        return visible[index];
    }

    /** The numbers of the boards listed; not to be changed. */
    BitSet matches() {
        return matches;
    }

    Wanted wanted() {
        return wanted;
    }

    /** Empty if boards stand as they arrived. */
    private static int[] order(Wanted wanted, BooleanSupplier stopped) {
        return wanted.sort().isEmpty() || stopped.getAsBoolean()
                ? new int[0]
                : DeviceOrder.of(wanted.rows(), wanted.names(), wanted.sort().get());
    }

    private static int[] visible(Wanted wanted, BitSet matches, int[] order) {
        if (wanted.sort().isEmpty()) {
            return matches.stream().toArray();
        }
        int[] visible = new int[matches.cardinality()];
        int size = 0;
        for (int number : order) {
            if (matches.get(number)) {
                visible[size++] = number;
            }
        }
        return visible;
    }
}
