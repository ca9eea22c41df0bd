package io.sphereexplorer.ui.common;

import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The work worth a line in the status bar, in the order it was started. FX thread only. */
public final class RunningWork {
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<Item> shownItems = FXCollections.unmodifiableObservableList(items);

    /** One action that is running, under a title such as "Joining LabNet-24". */
    public record Item(String title, AsyncAction<?> action) {}

    /** Shows {@code action} whenever it runs; the title is asked for as it starts. */
    public void track(Supplier<String> title, AsyncAction<?> action) {
        action.runningProperty().subscribe(running -> {
            items.removeIf(item -> item.action() == action);
            if (running) {
                items.add(new Item(title.get(), action));
            }
        });
    }

    public ObservableList<Item> items() {
        return shownItems;
    }
}
