package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.CaCertificate.State;
import io.sphereexplorer.command.authority.RollOverText;
import io.sphereexplorer.ui.certificate.facts.TimelineBar;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The words that the pane has for CA certificates. */
final class AuthorityText {
    private static final int SHORT = 8;
    private static final int SOON = 30;

    private AuthorityText() {}

    static String state(State state) {
        return Messages.text("authorities.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Class that gives the colour. */
    static String style(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code 41 days left}; empty if it is not good any more, or nobody knows. */
    static String left(CaCertificate certificate, Instant now) {
        return certificate
                .daysLeft(now)
                .filter(_ -> certificate.isUsable())
                .map(days ->
                        days == 1 ? Messages.text("authorities.left.one") : Messages.text("authorities.left", days))
                .orElse("");
    }

    /** The first digits, which are enough to tell certificates of one tenant apart. */
    static String shortened(CaCertificate certificate) {
        return certificate
                        .thumbprint()
                        .substring(0, Math.min(SHORT, certificate.thumbprint().length())) + "…";
    }

    /** In the picture; empty if nobody knows its dates. */
    static Optional<TimelineBar> bar(CaCertificate certificate, Instant now) {
        boolean soon = certificate.state() == State.ACTIVE
                && certificate.daysLeft(now).filter(days -> days < SOON).isPresent();
        return certificate
                .facts()
                .map(facts -> new TimelineBar(
                        state(certificate.state()) + " " + shortened(certificate),
                        facts.notBefore(),
                        facts.notAfter(),
                        soon ? "expires-soon" : style(certificate.state())));
    }

    /** Why one that has expired or was revoked is of no use. */
    static String unusable(CaCertificate certificate) {
        if (certificate.state() == State.REVOKED) {
            return Messages.text("authorities.revoked");
        }
        return certificate
                .notAfter()
                .map(end -> Messages.text("authorities.expired.on", RollOverText.day(end)))
                .orElseGet(() -> Messages.text("authorities.expired"));
    }
}
