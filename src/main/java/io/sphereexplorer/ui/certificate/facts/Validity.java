package io.sphereexplorer.ui.certificate.facts;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.StoredCertificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Whether a certificate is good now.
 *
 * @param days until it expires, or since it expired, or until it becomes valid
 */
public record Validity(State state, long days) {
    /** From this many days on a user should see to a new one. */
    private static final int SOON = 30;

    /** From this many days on nobody counts in days. */
    private static final int MANY = 1_000;

    private static final int YEAR = 365;

    /** What there is to say; each has its icon and its colour. */
    public enum State {
        VALID,
        EXPIRES_SOON,
        EXPIRED,
        NOT_YET_VALID
    }

    /** Of what a board stores. */
    public static Validity of(StoredCertificate certificate, Instant now) {
        return of(
                certificate.notBefore().toInstant(ZoneOffset.UTC),
                certificate.notAfter().toInstant(ZoneOffset.UTC),
                now);
    }

    /** Of what is good from then to then. */
    public static Validity of(Instant notBefore, Instant notAfter, Instant now) {
        if (now.isAfter(notAfter)) {
            return new Validity(State.EXPIRED, days(notAfter, now));
        }
        if (now.isBefore(notBefore)) {
            return new Validity(State.NOT_YET_VALID, days(now, notBefore));
        }
        long left = days(now, notAfter);
        return new Validity(left < SOON ? State.EXPIRES_SOON : State.VALID, left);
    }

    /** Such as {@code Expires in 40 days}. */
    public String text() {
        return switch (state) {
            case VALID, EXPIRES_SOON -> Messages.text("certificates.validity.expires", dayWord());
            case EXPIRED -> Messages.text("certificates.validity.expired", dayWord());
            case NOT_YET_VALID -> Messages.text("certificates.validity.notYet", dayWord());
        };
    }

    /** Class that gives its colour. */
    public String style() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String dayWord() {
        if (days >= MANY) {
            return Messages.text("certificates.years", days / YEAR);
        }
        return days == 1 ? Messages.text("certificates.day") : Messages.text("certificates.days", days);
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
