package io.sphereexplorer.ui.common;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A value read in the background, independently of all others, as often as wanted. */
public final class BackgroundValue<T> {
    private final ReadOnlyObjectWrapper<ReadValue<T>> value = new ReadOnlyObjectWrapper<>(new ReadValue.Unread<>());
    private final AsyncAction<T> reading;

    public BackgroundValue(Background background, Callable<T> source) {
        reading = background.action(source, read -> value.set(new ReadValue.Present<>(read)));
        reading.failureProperty().subscribe(failure -> {
            if (failure != null) {
                value.set(new ReadValue.Unreadable<>(failure));
            }
        });
    }

    /** Reads the value anew; the one read before stays in sight until the answer is there. */
    public void read() {
        if (value.get().known().isEmpty()) {
            value.set(new ReadValue.Reading<>());
        }
        reading.run();
    }

    /** Forgets the value and whatever is on its way, as when another board is chosen. */
    public void clear() {
        reading.cancel();
        value.set(new ReadValue.Unread<>());
    }

    public ReadOnlyObjectProperty<ReadValue<T>> valueProperty() {
        return value.getReadOnlyProperty();
    }
}
