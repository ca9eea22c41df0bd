package io.sphereexplorer.ui.common;

import java.util.Optional;
import java.util.function.Function;

/** A value of a board as far as it is known: a pane shows what was measured, or why it was not. */
public sealed interface ReadValue<T> {
    /** Nobody has asked for the value yet. */
    record Unread<T>() implements ReadValue<T> {}

    /** The first answer is on its way. */
    record Reading<T>() implements ReadValue<T> {}

    /** The value as it was read last. */
    record Present<T>(T value) implements ReadValue<T> {}

    /** The value could not be read. */
    record Unreadable<T>(Exception reason) implements ReadValue<T> {}

    default Optional<T> known() {
        return this instanceof Present<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default <R> ReadValue<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Unread<T> _ -> new Unread<>();
            case Reading<T> _ -> new Reading<>();
            case Present<T>(T value) -> new Present<>(function.apply(value));
            case Unreadable<T>(Exception reason) -> new Unreadable<>(reason);
        };
    }
}
