package io.sphereexplorer.ui.fleet.table;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

/** The one list that a table shows; a new listing takes the place of the old as one change. FX thread only. */
final class VisibleDevices extends ObservableListBase<DeviceRow> {
    private DeviceListing listing = DeviceListing.EMPTY;

    void show(DeviceListing next) {
        DeviceListing before = listing;
        listing = next;
        fireChange(new Replacement(this, before));
    }

    DeviceListing listing() {
        return listing;
    }

    @Override
    public DeviceRow get(int index) {
        return listing.get(index);
    }

    @Override
    public int size() {
        return listing.size();
    }

    @Override
    public int indexOf(Object row) {
        return listing.indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return listing.contains(row);
    }

    /** Everything is different. Unlike the change that the base class builds, it makes no row of what is gone. */
    private static final class Replacement extends ListChangeListener.Change<DeviceRow> {
        private static final int[] NO_PERMUTATION = {};

        private final DeviceListing before;
        private boolean told;

        Replacement(ObservableList<DeviceRow> list, DeviceListing before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !told && !(before.isEmpty() && getList().isEmpty());
            told = true;
            return first;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<DeviceRow> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return NO_PERMUTATION;
        }
    }
}
