package io.sphereexplorer.ui.certificate.facts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as panes about certificates write them: in UTC, as they stand in certificates. */
public final class CertificateTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private CertificateTime() {}

    /** Such as {@code 2026-11-22 09:00 UTC}. */
    public static String text(LocalDateTime utc) {
        return TIME.format(utc);
    }

    /** Such as {@code 2026-11-22 09:00 UTC}. */
    public static String text(Instant instant) {
        return text(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
