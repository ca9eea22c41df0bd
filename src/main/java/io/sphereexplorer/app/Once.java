package io.sphereexplorer.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something at the first need and keeps it. Thread-safe. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** Does something with what was made, if it was. */
    synchronized void ifMade(Consumer<? super T> action) {
        T known = made;
        if (known != null) {
            action.accept(known);
        }
    }
}
