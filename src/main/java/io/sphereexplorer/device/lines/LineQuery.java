package io.sphereexplorer.device.lines;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.IntConsumer;

/**
 * What lines are looked for.
 *
 * <p>A text is looked for in the text of the lines and counts as found, too, in all lines of the components that bear
 * it in their names. Capital and small letters of ASCII are the same.
 */
public final class LineQuery {
    private static final int COMPONENTS = 1 << Character.SIZE;

    private final Severity least;
    private final BitSet components;
    private final BitSet named;
    private final TextFinder finder;

    private LineQuery(Severity least, BitSet components, BitSet named, TextFinder finder) {
        this.least = least;
        this.components = components;
        this.named = named;
        this.finder = finder;
    }

    /** Any line. */
    public static LineQuery any() {
        return new LineQuery(Severity.TRACE, all(), new BitSet(), new TextFinder(""));
    }

    /** Also as grave as that; a line that does not say how grave it is, is found as well. */
    public LineQuery atLeast(Severity severity) {
        return new LineQuery(severity, components, named, finder);
    }

    /** Also of that component. */
    public LineQuery of(int component) {
        var one = new BitSet();
        one.set(component);
        return new LineQuery(least, one, named, finder);
    }

    /**
     * Also with that text; an empty one is in every line.
     *
     * @param componentsNamedSo whose lines are found whatever their text
     */
    public LineQuery with(String text, Collection<Integer> componentsNamedSo) {
        var some = new BitSet();
        componentsNamedSo.forEach(some::set);
        return new LineQuery(least, components, some, new TextFinder(text));
    }

    /** Whether every line is found. */
    public boolean findsAll() {
        return least == Severity.TRACE && components.cardinality() == COMPONENTS && finder.isEverywhere();
    }

    /** Tells which lines of a segment are found, by their places in it. */
    void search(LineSegment segment, int from, int until, IntConsumer found) {
        if (finder.isEverywhere()) {
            for (int line = from; line < until; line++) {
                if (fits(segment, line)) {
                    found.accept(line);
                }
            }
        } else {
            searchText(segment, from, until, found);
        }
    }

    /** One search through the text of all lines; a hit that reaches into the next line does not count. */
    private void searchText(LineSegment segment, int from, int until, IntConsumer found) {
        byte[] text = segment.text();
        int end = until == 0 ? 0 : segment.end(until - 1);
        int hit = -1;
        for (int line = from; line < until; line++) {
            if (hit < segment.start(line)) {
                hit = finder.find(text, segment.start(line), end);
            }
            boolean has = hit + finder.length() <= segment.end(line) || named.get(segment.component(line));
            if (has && fits(segment, line)) {
                found.accept(line);
            }
        }
    }

    private boolean fits(LineSegment segment, int line) {
        return segment.severity(line) <= least.number() && components.get(segment.component(line));
    }

    private static BitSet all() {
        var all = new BitSet();
        all.set(0, COMPONENTS);
        return all;
    }
}
