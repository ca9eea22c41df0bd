package io.sphereexplorer.command.authority;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.device.certificate.CertificateFacts;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CA certificate of a tenant, with what its dates and the others make of it.
 *
 * @param thumbprint SHA-1 of the DER form, in upper case, as hubs show it
 * @param facts what it says of itself; empty once the service does not hand it out
 */
public record CaCertificate(
        String thumbprint, State state, boolean isActive, boolean isRevoked, Optional<CertificateFacts> facts) {
    /** What it is good for now; cloud-services §5.3. */
    public enum State {
        /** Boards get their certificates from it. */
        ACTIVE,
        /** It waits to become the active one. */
        NEXT,
        /** It was the active one before. */
        RETIRED,
        EXPIRED,
        REVOKED
    }

    /** In hexadecimal, upper case; like the dates empty once the service does not hand the certificate out. */
    public Optional<String> serial() {
        return facts.map(CertificateFacts::serial);
    }

    public Optional<Instant> notBefore() {
        return facts.map(CertificateFacts::notBefore);
    }

    public Optional<Instant> notAfter() {
        return facts.map(CertificateFacts::notAfter);
    }

    /** Whole days until it expires, below zero once it has; empty if nobody knows. */
    public Optional<Long> daysLeft(Instant now) {
        return notAfter().map(end -> Duration.between(now, end).toDays());
    }

    /** Whether the service hands it out, and hubs could take it. */
    public boolean isUsable() {
        return facts.isPresent() && state != State.EXPIRED && state != State.REVOKED;
    }

    /** The one that signs boards' certificates now. */
    public static Optional<CaCertificate> active(List<CaCertificate> all) {
        return all.stream().filter(each -> each.state() == State.ACTIVE).findFirst();
    }

    static List<CaCertificate> of(List<TenantCertificate> told, Instant now) throws CloudException {
        Optional<Instant> activeSince = Optional.empty();
        for (TenantCertificate each : told) {
            Optional<X509Certificate> read = CaFiles.read(each);
            if (each.isActive() && read.isPresent()) {
                activeSince = Optional.of(read.get().getNotBefore().toInstant());
            }
        }
        List<CaCertificate> certificates = new ArrayList<>();
        for (TenantCertificate each : told) {
            certificates.add(of(each, CaFiles.read(each), activeSince, now));
        }
        return List.copyOf(certificates);
    }

    private static CaCertificate of(
            TenantCertificate told, Optional<X509Certificate> read, Optional<Instant> activeSince, Instant now) {
        Optional<CertificateFacts> facts = read.map(CertificateFacts::of);
        return new CaCertificate(
                told.thumbprint(), state(told, facts, activeSince, now), told.isActive(), told.isRevoked(), facts);
    }

    private static State state(
            TenantCertificate told, Optional<CertificateFacts> facts, Optional<Instant> activeSince, Instant now) {
        if (told.isRevoked()) {
            return State.REVOKED;
        }
        if (facts.isEmpty() || now.isAfter(facts.get().notAfter())) {
            return State.EXPIRED;
        }
        if (told.isActive()) {
            return State.ACTIVE;
        }
        boolean later = activeSince.filter(facts.get().notBefore()::isAfter).isPresent();
        return later ? State.NEXT : State.RETIRED;
    }
}
