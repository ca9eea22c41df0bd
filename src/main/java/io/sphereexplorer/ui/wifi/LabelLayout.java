package io.sphereexplorer.ui.wifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the labels at the peaks of bells: none covers another, none leaves the picture. */
final class LabelLayout {
    private static final double GAP = 2;
    private static final int MOST_LINES_ABOVE = 3; // further up nobody sees which bell is meant

    private final double pictureWidth;
    private final double lineHeight;
    private final List<Place> taken = new ArrayList<>();

    /** The upper left corner and the width of a label. */
    record Place(double x, double y, double width) {}

    LabelLayout(double pictureWidth, double lineHeight) {
        this.pictureWidth = pictureWidth;
        this.lineHeight = lineHeight;
    }

    /**
     * The lowest free place close over a peak, or none. Who asks first is served first.
     *
     * @param top the smallest y a label may have
     */
    Optional<Place> place(double centre, double peak, double width, double top) {
        double x = Math.clamp(centre - width / 2, 0, Math.max(0, pictureWidth - width));
        double highest = Math.max(top, peak - MOST_LINES_ABOVE * lineHeight);
        for (double y = peak - lineHeight - GAP; y >= highest; y -= lineHeight / 2) {
            var candidate = new Place(x, y, width);
            if (taken.stream().noneMatch(other -> overlap(candidate, other))) {
                taken.add(candidate);
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean overlap(Place one, Place other) {
        return one.x() < other.x() + other.width() + GAP
                && other.x() < one.x() + one.width() + GAP
                && Math.abs(one.y() - other.y()) < lineHeight;
    }
}
