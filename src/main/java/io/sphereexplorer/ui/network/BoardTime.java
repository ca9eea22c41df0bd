package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Messages;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A time by a board's clock, which counts from the year 2000 until it is set (device-protocol §4.4.5). */
final class BoardTime {
    private static final int UNSET = 2000;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private BoardTime() {}

    /** A timestamp of another form is shown as it is. */
    static String of(String timestamp) {
        if (timestamp.isEmpty()) {
            return Messages.text("network.failures.noTime");
        }
        try {
            var time = OffsetDateTime.parse(timestamp, FORM).withOffsetSameInstant(ZoneOffset.UTC);
            return time.getYear() == UNSET
                    ? Messages.text("network.failures.unset")
                    : Messages.text("network.failures.at", SHOWN.format(time));
        } catch (DateTimeParseException _) {
            return timestamp;
        }
    }
}
