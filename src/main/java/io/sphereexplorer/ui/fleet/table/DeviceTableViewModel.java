package io.sphereexplorer.ui.fleet.table;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A table of up to a million boards: searched and sorted off the FX thread, by one worker at a time, while pages still
 * arrive. FX thread only, but for {@link #arrived} and {@link #complete}.
 */
public final class DeviceTableViewModel {
    private static final int GROWTH = 10; // boards that arrive are listed when they are a tenth more

    private final Background background;
    private final VisibleDevices visible = new VisibleDevices();
    private final ObservableList<DeviceRow> rows = FXCollections.unmodifiableObservableList(visible);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<DeviceSort>> sort = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<FleetNames> names = new SimpleObjectProperty<>(FleetNames.NONE);
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>();
    private final AtomicLong latest = new AtomicLong();
    private final AtomicBoolean newsWaits = new AtomicBoolean();
    private final DeviceSelection selection = new DeviceSelection();
    private volatile DeviceStore store = new DeviceStore();
    private volatile boolean complete;
    private @Nullable Future<?> current;

    public DeviceTableViewModel(Background background) {
        this.background = background;
        filter.subscribe((_, _) -> compute());
        sort.subscribe((_, _) -> compute());
        names.subscribe((_, _) -> compute());
    }

    /** The boards that fit, in order. */
    public ObservableList<DeviceRow> rows() {
        return rows;
    }

    /** Words that a board must have, each in any of its texts. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Empty for the order of arrival. */
    public ObjectProperty<Optional<DeviceSort>> sortProperty() {
        return sort;
    }

    public ObjectProperty<FleetNames> namesProperty() {
        return names;
    }

    /** How many boards have arrived, shown or not. */
    public ReadOnlyIntegerProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /** Whether another listing is on its way. */
    public ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** Why the last listing was not made; null if it was. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Which boards are chosen, shown or not. */
    public DeviceSelection selection() {
        return selection;
    }

    /** Forgets all boards, to read them anew; what was selected is selected again when it arrives. */
    public void clear() {
        store = new DeviceStore();
        complete = false;
        arrived.set(0);
        compute();
    }

    /** Takes pages on any thread, until {@link #clear}: what comes later is of another time and is not shown. */
    public Consumer<List<ClaimedDevice>> intake() {
        DeviceStore into = store;
        return page -> {
            into.add(page);
            tellOnce();
        };
    }

    /** Takes a page; any thread. */
    public void arrived(List<ClaimedDevice> page) {
        intake().accept(page);
    }

    /** Says that all pages have arrived, or that no more will; any thread. */
    public void complete() {
        complete = true;
        tellOnce();
    }

    private void tellOnce() {
        if (!newsWaits.getAndSet(true)) {
            background.onFxThread(this::takeNews);
        }
    }

    private void takeNews() {
        newsWaits.set(false);
        arrived.set(store.size());
        if (!computing.get() && isListingDue()) {
            compute();
        }
    }

    /** Lists again only when it is worth it, so that a long stream of pages costs no more than a few listings. */
    private boolean isListingDue() {
        DeviceRows listed = visible.listing().wanted().rows();
        return complete ? listed.changes() != store.changes() : arrived.get() > listed.size() + listed.size() / GROWTH;
    }

    private void compute() {
        long number = latest.incrementAndGet();
        if (current != null) {
            current.cancel(true);
        }
        var wanted = new DeviceListing.Wanted(store.rows(), names.get(), DeviceFilter.of(filter.get()), sort.get());
        DeviceListing before = visible.listing();
        computing.set(true);
        Future<?> started = background.run(
                () -> DeviceListing.of(wanted, before, () -> latest.get() != number),
                listing -> ifLatest(number, () -> show(listing)),
                reason -> ifLatest(number, () -> fail(reason)));
        ifLatest(number, () -> current = started);
    }

    private void ifLatest(long number, Runnable news) {
        if (latest.get() == number) {
            news.run();
        }
    }

    private void show(DeviceListing listing) {
        failure.set(null);
        selection.follow(store, listing, () -> visible.show(listing));
        computing.set(false);
        takeNews();
    }

    private void fail(Exception reason) {
        failure.set(reason);
        computing.set(false);
    }
}
