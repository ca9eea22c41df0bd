package io.sphereexplorer.ui.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Something the program noted of itself.
 *
 * @param source the part of the program that noted it
 * @param text may have several lines; never a secret
 */
public record LogLine(Instant time, Level level, String source, String text) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /** How much it matters, the most first. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    /** In one line, with the time of this computer. */
    String shown() {
        return "%s %-5s %s: %s".formatted(TIME.format(time.atZone(ZoneId.systemDefault())), level, source, text);
    }
}
