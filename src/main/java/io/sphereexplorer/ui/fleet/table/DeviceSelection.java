package io.sphereexplorer.ui.fleet.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The boards a user has chosen. It is about boards, not about lines: a filter hides a chosen board and does not take it
 * back, and says that it does. The selection of a JavaFX table takes 20 to 40 µs a line to choose and again to let go,
 * seconds for all of a large tenant; this one is a set of bits. FX thread only.
 */
public final class DeviceSelection {
    private static final int NO_BOARD = -1;

    private final BitSet numbers = new BitSet();
    private final Set<String> awaited = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private DeviceStore store = new DeviceStore();
    private DeviceListing listing = DeviceListing.EMPTY;
    private int anchor = NO_BOARD;

    DeviceSelection() {}

    /** How many boards are chosen. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many of them the filter hides. */
    public ReadOnlyIntegerProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Changes whenever another board may be chosen, or lines are others. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether the board of a line is chosen. */
    public boolean isChosen(DeviceRow row) {
        return numbers.get(row.number());
    }

    /** The board of this line alone; also hidden ones are let go. */
    public void only(int line) {
        awaited.clear();
        numbers.clear();
        anchor = listing.number(line);
        numbers.set(anchor);
        tell();
    }

    /** The board of this line, too, or no longer. */
    public void toggle(int line) {
        anchor = listing.number(line);
        numbers.flip(anchor);
        tell();
    }

    /** Of the lines shown, those from the one that was chosen last to this one. */
    public void through(int line) {
        int from = anchor == NO_BOARD ? -1 : listing.line(anchor);
        if (from < 0) {
            only(line);
        } else {
            choose(IntStream.rangeClosed(Math.min(from, line), Math.max(from, line)));
        }
    }

    /** All that are shown, too. */
    public void all() {
        numbers.or(listing.matches());
        tell();
    }

    /** Of the lines shown, exactly these; hidden boards stay chosen. */
    public void choose(IntStream lines) {
        numbers.andNot(listing.matches());
        lines.map(listing::number).forEach(numbers::set);
        tell();
    }

    /** Chooses no board. */
    public void none() {
        numbers.clear();
        awaited.clear();
        anchor = NO_BOARD;
        tell();
    }

    /** The device IDs of all chosen boards, shown or not. */
    public List<String> ids() {
        var rows = store.rows();
        return numbers.stream().mapToObj(rows::deviceId).toList();
    }

    /** Puts another listing in the place of the one that is shown; what is chosen in another store is awaited here. */
    void follow(DeviceStore nextStore, DeviceListing next, Runnable change) {
        if (!store.equals(nextStore)) {
            awaited.addAll(ids()); // numbers mean other boards there
            numbers.clear();
            anchor = NO_BOARD;
            store = nextStore;
        }
        listing = next;
        awaited.removeIf(this::isBack);
        change.run();
        tell();
    }

    private boolean isBack(String deviceId) {
        OptionalInt number = store.numberOf(deviceId);
        number.ifPresent(numbers::set);
        return number.isPresent();
    }

    private void tell() {
        BitSet out = (BitSet) numbers.clone();
        out.andNot(listing.matches());
        hidden.set(out.cardinality());
        count.set(numbers.cardinality());
        changes.set(changes.get() + 1);
    }
}
