package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Says what there is to do when CA certificates change; dates that the service does not tell are called so. */
public final class RollOverText {
    private RollOverText() {}

    /** What happens, in a few words. */
    public static String title(RollOver due) {
        if (due.isOldGone()) {
            return Messages.text("rollOver.gone.title");
        }
        return Messages.text(key(due, "title"), day(due.old().notAfter().orElseThrow()), day(due.changeAbout()));
    }

    /** What to do, and until when. */
    public static String advice(RollOver due) {
        if (due.isOldGone()) {
            return Messages.text("rollOver.gone.advice");
        }
        return Messages.text(key(due, "advice"), day(due.changeAbout()), day(due.keepUntilAbout()));
    }

    /** The day in UTC, such as 2026-11-22. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String key(RollOver due, String part) {
        return "rollOver." + due.step().name().toLowerCase(Locale.ROOT) + "." + part;
    }
}
