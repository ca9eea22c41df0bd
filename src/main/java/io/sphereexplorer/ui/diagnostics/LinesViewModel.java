package io.sphereexplorer.ui.diagnostics;

import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.lines.LineQuery;
import io.sphereexplorer.device.lines.LineStore;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Shows the lines of a store: as many as come, with at most one update a tick. What takes time is done off the FX thread;
 * there the lines are only exchanged. FX thread only, but for the store.
 */
public final class LinesViewModel {
    private final LineStore store = new LineStore();
    private final Background background;
    private final ObjectProperty<Severity> least = new SimpleObjectProperty<>(Severity.TRACE);
    private final ObjectProperty<Optional<Integer>> component = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty onlyHits = new SimpleBooleanProperty();
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<LineRows> rows =
            new ReadOnlyObjectWrapper<>(new LineRows(LineView.of(LineView.Choice.ALL, store.snapshot())));
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0));
    private IntConsumer revealing = _ -> {};
    private OptionalLong current = OptionalLong.empty();
    private int choices;
    private boolean busy;
    private Optional<Future<LineView>> making = Optional.empty();

    /**
     * The hits of the search.
     *
     * @param place of the current one among all, from 1; 0 if there is none
     */
    record Hits(int count, int place) {
        static final Hits NONE = new Hits(0, 0);
    }

    /** How many lines are shown, of how many. */
    record Counts(int shown, int total) {}

    LinesViewModel(Background background) {
        this.background = background;
        least.addListener((_, _, _) -> choose());
        component.addListener((_, _, _) -> choose());
        onlyHits.addListener((_, _, _) -> choose());
        text.addListener((_, _, _) -> {
            current = OptionalLong.empty();
            choose();
        });
    }

    /** Where lines are added, by any thread. */
    LineStore store() {
        return store;
    }

    /** Shows what was added since the last tick. */
    void update() {
        LineView now = rows.get().view();
        if (!busy && store.added() != now.end()) {
            show(() -> now.advancedTo(store.snapshot()));
        }
    }

    void clear() {
        store.clear();
        current = OptionalLong.empty();
        choose();
    }

    /** Goes to the next hit, and from the last to the first; from then on it does not follow new lines. */
    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    /** The lines shown now, for somebody who takes his time. */
    List<LogLine> shown() {
        return new LineRows(rows.get().view());
    }

    ReadOnlyObjectProperty<LineRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Hits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Calls {@code listener} with the row of the hit the user went to. */
    void onReveal(IntConsumer listener) {
        revealing = listener;
    }

    /** The least grave that is shown. */
    ObjectProperty<Severity> leastProperty() {
        return least;
    }

    /** The one component that is shown; all if empty. */
    ObjectProperty<Optional<Integer>> componentProperty() {
        return component;
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty onlyHitsProperty() {
        return onlyHits;
    }

    /** Whether the newest line is kept in sight. */
    BooleanProperty followingProperty() {
        return following;
    }

    private void choose() {
        LineQuery narrowed = component.get().map(LineQuery.any()::of).orElse(LineQuery.any());
        LineQuery filter = narrowed.atLeast(least.get());
        String wanted = text.get().strip();
        List<Integer> named = LogMessages.components().stream()
                .filter(number -> LogMessages.componentName(number).contains(wanted.toLowerCase(Locale.ROOT)))
                .toList();
        var choice = new LineView.Choice(filter, filter.with(wanted, named), !wanted.isEmpty(), onlyHits.get());
        show(() -> LineView.of(choice, store.snapshot()));
    }

    /** Whatever is on its way then comes too late. */
    private void show(Callable<LineView> made) {
        int choice = ++choices;
        busy = true;
        making.ifPresent(earlier -> earlier.cancel(true));
        making = Optional.of(background.run(made, view -> apply(choice, view), LinesViewModel::fail));
    }

    private void apply(int choice, LineView view) {
        if (choice == choices) {
            busy = false;
            if (rows.get().canAdvance(view)) {
                rows.get().advance(view);
            } else {
                rows.set(new LineRows(view));
            }
            tellHits();
        }
    }

    private static void fail(Exception reason) {
        throw new IllegalStateException(reason);
    }

    private void step(int by) {
        var found = rows.get().view().hits();
        if (found.size() > 0) {
            int from = current.isPresent() ? found.indexOf(current.getAsLong()) : by > 0 ? -1 : 0;
            current = OptionalLong.of(found.get(Math.floorMod(from + by, found.size())));
            following.set(false);
            tellHits();
            revealing.accept(rows.get().view().rowsBefore(current.getAsLong()));
        }
    }

    private void tellHits() {
        LineView view = rows.get().view();
        int before = current.isPresent()
                ? view.hits().indexOf(current.getAsLong())
                : view.hits().size();
        boolean there = before < view.hits().size();
        hits.set(new Hits(view.hits().size(), there ? before + 1 : 0));
        counts.set(new Counts(view.size(), view.total()));
    }
}
