package io.sphereexplorer.command.authority;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.device.certificate.CertificateFacts;
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

    /** Whether it waits to become the active one; its own end does not count. */
    public static boolean isNext(TenantCertificate told, List<TenantCertificate> all) throws CloudException {
        Optional<Instant> begin = begin(told);
        return !told.isActive()
                && !told.isRevoked()
                && begin.isPresent()
                && begin.get().isAfter(since(told, all));
    }

    static List<CaCertificate> of(List<TenantCertificate> told, Instant now) throws CloudException {
        List<CaCertificate> certificates = new ArrayList<>();
        for (TenantCertificate each : told) {
            Optional<CertificateFacts> facts = CaFiles.read(each).map(CertificateFacts::of);
            State state = state(each, facts, isNext(each, told), now);
            certificates.add(new CaCertificate(each.thumbprint(), state, each.isActive(), each.isRevoked(), facts));
        }
        return List.copyOf(certificates);
    }

    /** When the active one began, or without one that can be read and trusted the latest of all others. */
    private static Instant since(TenantCertificate told, List<TenantCertificate> all) throws CloudException {
        Instant latest = Instant.MIN;
        for (TenantCertificate each : all) {
            Optional<Instant> begin = begin(each);
            if (begin.isPresent() && each.isActive() && !each.isRevoked()) {
                return begin.get();
            }
            if (begin.isPresent() && !each.equals(told) && begin.get().isAfter(latest)) {
                latest = begin.get();
            }
        }
        return latest;
    }

    private static Optional<Instant> begin(TenantCertificate told) throws CloudException {
        return CaFiles.read(told).map(read -> read.getNotBefore().toInstant());
    }

    private static State state(TenantCertificate told, Optional<CertificateFacts> facts, boolean isNext, Instant now) {
        if (told.isRevoked()) {
            return State.REVOKED;
        }
        if (facts.isEmpty() || now.isAfter(facts.get().notAfter())) {
            return State.EXPIRED;
        }
        if (told.isActive()) {
            return State.ACTIVE;
        }
        return isNext ? State.NEXT : State.RETIRED;
    }
}
