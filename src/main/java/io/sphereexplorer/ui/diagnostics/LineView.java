package io.sphereexplorer.ui.diagnostics;

import io.sphereexplorer.device.lines.LineNumbers;
import io.sphereexplorer.device.lines.LineQuery;
import io.sphereexplorer.device.lines.LineSnapshot;
import io.sphereexplorer.device.lines.LogLine;

/** The lines of a snapshot that are shown, and those among them that a search hits. Immutable, and made on any thread. */
final class LineView {
    private final Choice choice;
    private final LineSnapshot snapshot;
    private final LineNumbers shown;
    private final LineNumbers hits;

    /**
     * What is shown and what is hit.
     *
     * @param search finds nothing outside {@code filter}
     * @param searching whether anything is searched for
     */
    record Choice(LineQuery filter, LineQuery search, boolean searching, boolean onlyHits) {
        static final Choice ALL = new Choice(LineQuery.any(), LineQuery.any(), false, false);

        private boolean showsAll() {
            return filter.findsAll() && !showsHits();
        }

        private boolean showsHits() {
            return searching && onlyHits;
        }
    }

    private LineView(Choice choice, LineSnapshot snapshot, LineNumbers shown, LineNumbers hits) {
        this.choice = choice;
        this.snapshot = snapshot;
        this.shown = shown;
        this.hits = hits;
    }

    static LineView of(Choice choice, LineSnapshot snapshot) {
        return new LineView(choice, LineSnapshot.EMPTY, LineNumbers.NONE, LineNumbers.NONE).advancedTo(snapshot);
    }

    /** The same choice of a later snapshot of the same lines; looks only at what is new. */
    LineView advancedTo(LineSnapshot later) {
        long from = Math.max(snapshot.end(), later.first());
        LineNumbers nowHit = choice.searching()
                ? hits.since(later.first()).and(later.find(choice.search(), from))
                : LineNumbers.NONE;
        LineNumbers nowShown = choice.showsAll() || choice.showsHits()
                ? LineNumbers.NONE
                : shown.since(later.first()).and(later.find(choice.filter(), from));
        return new LineView(choice, later, nowShown, nowHit);
    }

    Choice choice() {
        return choice;
    }

    long end() {
        return snapshot.end();
    }

    /** Of how many lines these are some. */
    int total() {
        return snapshot.size();
    }

    int size() {
        return choice.showsAll() ? snapshot.size() : numbers().size();
    }

    LogLine line(int row) {
        return snapshot.line(number(row));
    }

    long number(int row) {
        return choice.showsAll() ? snapshot.first() + row : numbers().get(row);
    }

    /** How many rows stand before the line with this number. */
    int rowsBefore(long number) {
        if (choice.showsAll()) {
            return Math.clamp(number - snapshot.first(), 0, snapshot.size());
        }
        return numbers().indexOf(number);
    }

    /** How many of its rows a later view of the same choice has lost at the beginning. */
    int rowsLostIn(LineView later) {
        return rowsBefore(later.snapshot.first());
    }

    LineNumbers hits() {
        return hits;
    }

    boolean isHit(int row) {
        int place = hits.indexOf(number(row));
        return place < hits.size() && hits.get(place) == number(row);
    }

    private LineNumbers numbers() {
        return choice.showsHits() ? hits : shown;
    }
}
