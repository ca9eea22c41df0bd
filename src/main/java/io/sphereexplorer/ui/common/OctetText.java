package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import java.time.Duration;
import java.util.Locale;

/** Sizes and short times in words. */
public final class OctetText {
    private static final double KIB = 1024;

    private OctetText() {}

    /** Whole KiB without their unit, rounded up, such as {@code 1,024}. */
    public static String kib(long octets) {
        return String.format(Locale.ROOT, "%,d", Math.ceilDiv(octets, (long) KIB));
    }

    /** KiB with one digit behind the point, without their unit, such as {@code 86.7}. */
    public static String kibWithTenth(double octets) {
        return String.format(Locale.ROOT, "%,.1f", octets / KIB);
    }

    /** A time that somebody waits for, rounded up: {@code 12 s}, {@code 3 min}. */
    public static String roughly(Duration time) {
        long seconds = Math.ceilDiv(time.toMillis(), 1000L);
        return seconds < 120
                ? Messages.text("common.time.seconds", seconds)
                : Messages.text("common.time.minutes", Math.ceilDiv(seconds, 60L));
    }
}
