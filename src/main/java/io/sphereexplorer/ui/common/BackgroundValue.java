package io.sphereexplorer.ui.common;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A value read in the background, independently of all others, as often as wanted. FX thread only. */
public final class BackgroundValue<T> {
    private final Background background;
    private final ReadOnlyObjectWrapper<ReadValue<T>> value = new ReadOnlyObjectWrapper<>(new ReadValue.Unread<>());
    private Optional<Future<T>> current = Optional.empty();
    private int readings;

    public BackgroundValue(Background background) {
        this.background = background;
    }

    /** Reads the value anew unless that is going on; the one read before stays in sight until the answer is there. */
    public void read(Callable<T> source) {
        if (current.filter(reading -> !reading.isDone()).isPresent()) {
            return;
        }
        if (value.get() instanceof ReadValue.Unread) {
            value.set(new ReadValue.Reading<>());
        }
        int reading = ++readings;
        current = Optional.of(background.run(
                source,
                read -> show(reading, new ReadValue.Present<>(read)),
                reason -> show(reading, new ReadValue.Unreadable<>(reason))));
    }

    /** Forgets the value and whatever is on its way. */
    public void clear() {
        readings++;
        current.ifPresent(reading -> reading.cancel(true));
        current = Optional.empty();
        value.set(new ReadValue.Unread<>());
    }

    public ReadOnlyObjectProperty<ReadValue<T>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    private void show(int reading, ReadValue<T> outcome) {
        if (reading == readings) {
            value.set(outcome);
        }
    }
}
