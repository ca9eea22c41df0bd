package io.sphereexplorer.ui.diagnostics;

import io.sphereexplorer.device.lines.LogLine;
import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

/** The lines of a view as a list makes them out, each only when it is looked at. FX thread only. */
final class LineRows extends ObservableListBase<LogLine> {
    /** A list that loses more at once is better made anew. */
    private static final int MOST_LOST = 20_000;

    private LineView view;

    LineRows(LineView view) {
        this.view = view;
    }

    LineView view() {
        return view;
    }

    /** Whether {@link #advance} can show that view. */
    boolean canAdvance(LineView later) {
        return later.choice().equals(view.choice()) && view.rowsLostIn(later) <= MOST_LOST;
    }

    /** Shows a later view of the same choice, and tells of it once. */
    void advance(LineView later) {
        LineView before = view;
        int lost = before.rowsLostIn(later);
        beginChange();
        view = later;
        if (lost > 0) {
            nextRemove(0, firstOf(before, lost));
        }
        int kept = before.size() - lost;
        if (later.size() > kept) {
            nextAdd(kept, later.size());
        }
        endChange();
    }

    @Override
    public LogLine get(int row) {
        return view.line(row);
    }

    @Override
    public int size() {
        return view.size();
    }

    private static List<LogLine> firstOf(LineView view, int count) {
        return new AbstractList<>() {
            @Override
            public LogLine get(int row) {
                return view.line(row);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
