package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.authority.CaCertificate.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What there is to do because one CA certificate of a tenant takes the place of another (cloud-services §5.3).
 *
 * @param old that signs boards' certificates now, or did before
 * @param fresh that will, or does; empty while the service has not issued it
 * @param changeAbout when the fresh one takes over, never before now, or took over: the service waits about that long,
 *     and tells no date
 * @param keepUntilAbout until when hubs must keep the old one, at least; never before now
 */
public record RollOver(
        Step step, CaCertificate old, Optional<CaCertificate> fresh, Instant changeAbout, Instant keepUntilAbout) {
    /** How long before its end the service issues the next one, about. */
    private static final Duration NOTICE = Duration.ofDays(90);
    /** How long the next one waits, about. */
    private static final Duration WAIT = Duration.ofDays(45);
    /** How long boards may still come with certificates from the old one: those last a day, and one to be sure. */
    private static final Duration AFTER = Duration.ofDays(2);

    /** What is to be done. */
    public enum Step {
        /** The active one expires soon, and there is no next one yet: look again in some days. */
        AWAIT,
        /** Hubs need the next one before boards come with certificates from it. */
        UPLOAD,
        /** The next one has taken over; hubs still need the old one for some days. */
        KEEP_OLD
    }

    /** What is due now; empty if nothing is. */
    public static Optional<RollOver> of(List<CaCertificate> all, Instant now) {
        Optional<CaCertificate> active = CaCertificate.active(all);
        Optional<CaCertificate> next = newest(all, State.NEXT);
        if (next.isPresent()) {
            return active.or(() -> gone(all, next.get()))
                    .map(old -> coming(Step.UPLOAD, old, next, later(changeAbout(next.get()), now)));
        }
        if (active.isEmpty()) {
            return Optional.empty();
        }
        Instant end = active.get().notAfter().orElseThrow();
        if (!now.isBefore(end.minus(NOTICE))) {
            return Optional.of(coming(Step.AWAIT, active.get(), Optional.empty(), later(end.minus(WAIT), now)));
        }
        Instant change = changeAbout(active.get());
        return newest(all, State.RETIRED)
                .map(old -> new RollOver(
                        Step.KEEP_OLD, old, active, change, later(change, now).plus(AFTER)));
    }

    /** Whether the one that signs boards' certificates has expired or may not be trusted. */
    boolean isOldGone() {
        return step == Step.UPLOAD && old.state() != State.ACTIVE;
    }

    private static RollOver coming(Step step, CaCertificate old, Optional<CaCertificate> fresh, Instant change) {
        return new RollOver(step, old, fresh, change, change.plus(AFTER));
    }

    /** The one that was to be the active one, or else any that was. */
    private static Optional<CaCertificate> gone(List<CaCertificate> all, CaCertificate next) {
        return all.stream().filter(each -> !each.equals(next)).max(Comparator.comparing(CaCertificate::isActive));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant changeAbout(CaCertificate fresh) {
        return fresh.notBefore().orElseThrow().plus(WAIT);
    }

    private static Optional<CaCertificate> newest(List<CaCertificate> all, State state) {
        return all.stream()
                .filter(each -> each.state() == state)
                .max(Comparator.comparing(each -> each.notBefore().orElseThrow()));
    }
}
