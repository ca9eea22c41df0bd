package io.sphereexplorer.ui.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The work worth a line in the status bar, in the order it was started. FX thread only. */
public final class RunningWork {
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<Item> shownItems = FXCollections.unmodifiableObservableList(items);

    /**
     * Work that is going on, under a title such as "Joining LabNet-24".
     *
     * @param step null while it tells none
     */
    public record Item(String title, ObservableValue<AsyncAction.@Nullable Step> step, Runnable cancel) {}

    /** Shows {@code action} whenever it runs; the title is asked for as it starts. */
    public void track(Supplier<String> title, AsyncAction<?> action) {
        track(title, action.runningProperty(), action.stepProperty(), action::cancel);
    }

    /** The same for work that is more than one action. */
    public void track(
            Supplier<String> title,
            ObservableValue<Boolean> running,
            ObservableValue<AsyncAction.@Nullable Step> step,
            Runnable cancel) {
        running.subscribe(on -> {
            items.removeIf(item -> item.step().equals(step));
            if (on) {
                items.add(new Item(title.get(), step, cancel));
            }
        });
    }

    /** Stops all of it. */
    public void cancelAll() {
        List.copyOf(items).forEach(item -> item.cancel().run());
    }

    public ObservableList<Item> items() {
        return shownItems;
    }
}
