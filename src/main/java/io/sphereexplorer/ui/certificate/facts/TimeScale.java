package io.sphereexplorer.ui.certificate.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where instants stand in a picture: a few years around today, since roots last for decades.
 *
 * @param width in pixels
 */
record TimeScale(Instant first, Instant last, double width) {
    private static final Duration BEFORE_TODAY = Duration.ofDays(2 * 365);
    private static final Duration AT_LEAST = Duration.ofDays(365);
    private static final Duration AT_MOST = Duration.ofDays(6 * 365);
    private static final double LEAST_DISTANCE = 48;

    /** A first of January. */
    record Year(double x, String text) {}

    static TimeScale of(List<TimelineBar> bars, Instant now, double width) {
        Instant earliest = bars.stream()
                .map(TimelineBar::from)
                .min(Comparator.naturalOrder())
                .orElse(now);
        Instant latest = bars.stream()
                .map(TimelineBar::to)
                .max(Comparator.naturalOrder())
                .orElse(now);
        return new TimeScale(
                clamp(earliest, now.minus(BEFORE_TODAY), now.minus(Duration.ofDays(30))),
                clamp(latest, now.plus(AT_LEAST), now.plus(AT_MOST)),
                width);
    }

    /** From 0 to the width; what lies outside stands at the edge. */
    double x(Instant instant) {
        double part =
                (double) Duration.between(first, clamp(instant, first, last)).toSeconds()
                        / Duration.between(first, last).toSeconds();
        return width * part;
    }

    /** The years that have room for their number. */
    List<Year> years() {
        List<Year> years = new ArrayList<>();
        double free = 0;
        for (int year = yearOf(first) + 1; year <= yearOf(last); year++) {
            double x = x(LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
            if (x >= free && x <= width - LEAST_DISTANCE) {
                years.add(new Year(x, Integer.toString(year)));
                free = x + LEAST_DISTANCE;
            }
        }
        return years;
    }

    private static int yearOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).getYear();
    }

    private static Instant clamp(Instant instant, Instant least, Instant most) {
        return instant.isBefore(least) ? least : instant.isAfter(most) ? most : instant;
    }
}
