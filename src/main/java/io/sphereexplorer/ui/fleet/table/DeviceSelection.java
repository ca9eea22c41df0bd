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
 * back, and says that it does. FX thread only.
 */
public final class DeviceSelection {
    private final BitSet numbers = new BitSet();
    private final Set<String> awaited = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper listings = new ReadOnlyIntegerWrapper();
    private DeviceStore store = new DeviceStore();
    private DeviceListing listing = DeviceListing.EMPTY;
    private boolean following;

    DeviceSelection() {}

    /** How many boards are chosen. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many of them the filter hides. */
    public ReadOnlyIntegerProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Changes when a table has other lines, and so has to choose again those of {@link #shown()}. */
    public ReadOnlyIntegerProperty listingsProperty() {
        return listings.getReadOnlyProperty();
    }

    /** The lines of the chosen boards, as far as they are shown; in ascending order. */
    public int[] shown() {
        return numbers.isEmpty()
                ? new int[0]
                : IntStream.range(0, listing.size())
                        .filter(index -> numbers.get(listing.number(index)))
                        .toArray();
    }

    /** What a user has chosen of the lines shown; hidden boards stay chosen. Not heard while lines change. */
    public void choose(IntStream lines) {
        if (following) {
            return;
        }
        BitSet chosen = new BitSet();
        lines.map(listing::number).forEach(chosen::set);
        numbers.andNot(listing.matches());
        numbers.or(chosen);
        tellCounts();
    }

    /** As when a user clicks on one line to mean that board alone. */
    public void forgetHidden() {
        numbers.and(listing.matches());
        awaited.clear();
        tellCounts();
    }

    /** The device IDs of all chosen boards, shown or not. */
    public List<String> ids() {
        var rows = store.rows();
        return numbers.stream().mapToObj(rows::deviceId).toList();
    }

    /** Puts another listing in the place of the one that is shown; what is chosen in another store is awaited here. */
    void follow(DeviceStore nextStore, DeviceListing next, Runnable change) {
        following = true;
        try {
            if (!store.equals(nextStore)) {
                awaited.addAll(ids()); // numbers mean other boards there
                numbers.clear();
                store = nextStore;
            }
            listing = next;
            awaited.removeIf(this::isBack);
            change.run();
            tellCounts();
            listings.set(listings.get() + 1);
        } finally {
            following = false;
        }
    }

    private boolean isBack(String deviceId) {
        OptionalInt number = store.numberOf(deviceId);
        number.ifPresent(numbers::set);
        return number.isPresent();
    }

    private void tellCounts() {
        BitSet out = (BitSet) numbers.clone();
        out.andNot(listing.matches());
        hidden.set(out.cardinality());
        count.set(numbers.cardinality());
    }
}
