package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How long ago something was, and when exactly. */
public final class AgeText {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private AgeText() {}

    /** As "3 days ago". */
    public static String ago(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        if (age.toMinutes() < 1) {
            return Messages.text("fleet.age.now");
        }
        if (age.toHours() < 1) {
            return Messages.text("fleet.age.minutes", age.toMinutes());
        }
        return age.toDays() < 2
                ? Messages.text("fleet.age.hours", age.toHours())
                : Messages.text("fleet.age.days", "%,d".formatted(age.toDays()));
    }

    /** Date and time where the user is. */
    public static String exact(Instant time) {
        return EXACT.withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** The day where the user is. */
    public static String day(Instant time) {
        return DAY.withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }
}
