package io.sphereexplorer.command.authority;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A CA certificate of a tenant, with what its dates and the others make of it.
 *
 * @param thumbprint SHA-1 of the DER form, in upper case, as hubs show it
 * @param serial in hexadecimal, upper case; like the dates empty once the service does not hand the certificate out
 */
public record CaCertificate(
        String thumbprint,
        State state,
        boolean isActive,
        boolean isRevoked,
        Optional<String> serial,
        Optional<Instant> notBefore,
        Optional<Instant> notAfter) {
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

    static List<CaCertificate> of(List<TenantCertificate> told, Instant now) throws CloudException {
        Optional<Instant> activeSince = Optional.empty();
        for (TenantCertificate each : told) {
            Optional<X509Certificate> read = CaFiles.read(each);
            if (each.isActive() && read.isPresent()) {
                activeSince = Optional.of(read.get().getNotBefore().toInstant());
            }
        }
        var certificates = new java.util.ArrayList<CaCertificate>();
        for (TenantCertificate each : told) {
            certificates.add(of(each, CaFiles.read(each), activeSince, now));
        }
        return List.copyOf(certificates);
    }

    private static CaCertificate of(
            TenantCertificate told, Optional<X509Certificate> read, Optional<Instant> activeSince, Instant now) {
        Optional<Instant> begin = read.map(X509Certificate::getNotBefore).map(date -> date.toInstant());
        Optional<Instant> end = read.map(X509Certificate::getNotAfter).map(date -> date.toInstant());
        return new CaCertificate(
                told.thumbprint(),
                state(told, begin, end, activeSince, now),
                told.isActive(),
                told.isRevoked(),
                read.map(certificate -> "%X".formatted(certificate.getSerialNumber())),
                begin,
                end);
    }

    private static State state(
            TenantCertificate told,
            Optional<Instant> begin,
            Optional<Instant> end,
            Optional<Instant> activeSince,
            Instant now) {
        if (told.isRevoked()) {
            return State.REVOKED;
        }
        if (end.isEmpty() || now.isAfter(end.get())) {
            return State.EXPIRED;
        }
        if (told.isActive()) {
            return State.ACTIVE;
        }
        return activeSince.filter(begin.orElseThrow()::isAfter).isPresent() ? State.NEXT : State.RETIRED;
    }
}
