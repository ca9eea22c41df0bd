package io.sphereexplorer.ui.console;

import io.sphereexplorer.ui.common.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The program's own log, as much of it as fits: the newest lines, of which those of a level or above are shown. */
public final class LogViewModel {
    static final int MOST_LINES = 2_000;

    private final Background background;
    private final Queue<LogLine> arrived = new ArrayDeque<>();
    private final List<LogLine> kept = new ArrayList<>();
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<LogLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ObjectProperty<LogLine.Level> least = new SimpleObjectProperty<>(LogLine.Level.INFO);

    /** A log without lines. */
    public LogViewModel(Background background) {
        this.background = background;
        least.subscribe((_, _) -> showAll());
    }

    /** Any thread; however often it is called, at most one piece of news waits for the FX thread. */
    public void add(LogLine line) {
        boolean first;
        synchronized (arrived) {
            first = arrived.isEmpty();
            if (arrived.size() == MOST_LINES) {
                arrived.remove();
            }
            arrived.add(line);
        }
        if (first) {
            background.onFxThread(this::take);
        }
    }

    /** The lines that matter enough, the oldest first. */
    ObservableList<LogLine> lines() {
        return shownLines;
    }

    /** The level from which on lines are shown. */
    ObjectProperty<LogLine.Level> leastProperty() {
        return least;
    }

    /** What is shown, as plain text. */
    String asText() {
        return lines.stream().map(LogLine::shown).collect(Collectors.joining("\n"));
    }

    void clear() {
        kept.clear();
        lines.clear();
    }

    private void take() {
        List<LogLine> news;
        synchronized (arrived) {
            news = List.copyOf(arrived);
            arrived.clear();
        }
        kept.addAll(news);
        if (kept.size() > MOST_LINES) {
            kept.subList(0, kept.size() - MOST_LINES).clear();
            showAll();
        } else {
            lines.addAll(news.stream().filter(this::matters).toList());
        }
    }

    private void showAll() {
        lines.setAll(kept.stream().filter(this::matters).toList());
    }

    private boolean matters(LogLine line) {
        return line.level().compareTo(least.get()) <= 0;
    }
}
