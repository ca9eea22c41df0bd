package io.sphereexplorer.ui.hub.inventory;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.ui.common.AgeText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A CA certificate of a hub as the table shows it.
 *
 * @param authority the tenant's CA that it is; empty if it is none of them
 * @param isCompared whether the tenant's CAs are known, so that one could be recognised
 */
record CertificateRow(HubCertificate certificate, Optional<CaCertificate> authority, boolean isCompared, Instant now) {
    /** What it does for boards. */
    enum State {
        VERIFIED,
        NOT_VERIFIED,
        EXPIRED
    }

    static CertificateRow of(HubCertificate certificate, Optional<List<CaCertificate>> known, Instant now) {
        Optional<CaCertificate> same = known.stream()
                .flatMap(List::stream)
                .filter(each -> certificate.is(each.thumbprint()))
                .findFirst();
        return new CertificateRow(certificate, same, known.isPresent(), now);
    }

    String name() {
        return certificate.name();
    }

    State state() {
        if (certificate.expiry().filter(now::isAfter).isPresent()) {
            return State.EXPIRED;
        }
        return certificate.isVerified() ? State.VERIFIED : State.NOT_VERIFIED;
    }

    String stateText() {
        return Messages.text("hubCertificates.state." + state().name());
    }

    /** Which CA of the tenant it is. */
    String authorityText() {
        if (!isCompared) {
            return Messages.text("hubCertificates.ca.unknown");
        }
        return authority
                .map(ca -> Messages.text("hubCertificates.ca." + ca.state().name()))
                .orElseGet(() -> Messages.text("hubCertificates.ca.other"));
    }

    /** Empty if the hub did not tell when it ends. */
    Optional<Long> daysLeft() {
        return certificate.expiry().map(end -> Duration.between(now, end).toDays());
    }

    String daysText() {
        return daysLeft().map("%,d"::formatted).orElse("");
    }

    /** When exactly it ends. */
    String endText() {
        return certificate.expiry().map(AgeText::exact).orElse("");
    }
}
