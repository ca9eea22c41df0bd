package io.sphereexplorer.ui.fleet.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the few values that many boards share, in the order in which they are met. Not thread-safe. */
final class Vocabulary<T> {
    /** The number of a value that is absent. */
    static final int ABSENT = -1;

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int numberOf(Optional<T> value) {
        return value.isEmpty() ? ABSENT : numbers.computeIfAbsent(value.get(), this::add);
    }

    List<T> values() {
        return List.copyOf(values);
    }

    private int add(T value) {
        values.add(value);
        return values.size() - 1;
    }
}
