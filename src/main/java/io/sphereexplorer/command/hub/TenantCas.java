package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import io.sphereexplorer.command.AuthorityException;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** The CA certificates of the tenant whose boards a hub is to know, as the service shows them now. */
record TenantCas(Tenant tenant, TenantCertificateApi api, List<TenantCertificate> all) {
    /** How long before the end of the active one the next one takes its place; cloud-services §5.3. */
    private static final Duration ACTIVE_BEFORE_END = Duration.ofDays(45);

    TenantCas {
        all = List.copyOf(all);
    }

    /** @param named by name or ID; the chosen tenant if empty */
    static TenantCas of(Session session, Optional<String> named) throws IOException {
        Tenant tenant = session.cloud().tenant(named);
        TenantCertificateApi api = session.cloud().service().certificates(tenant.id());
        return new TenantCas(tenant, api, api.list());
    }

    Optional<TenantCertificate> active() {
        return all.stream().filter(TenantCertificate::isActive).findFirst();
    }

    /** The one that waits to become the active one. */
    Optional<TenantCertificate> next() {
        Optional<Instant> since = active().flatMap(TenantCas::begin);
        return all.stream()
                .filter(each -> !each.isActive() && !each.isRevoked())
                .filter(each -> since.isPresent()
                        && begin(each).filter(since.get()::isBefore).isPresent())
                .findFirst();
    }

    /**
     * The one that is meant.
     *
     * @param thumbprint or its number in the list, from 1; the active one if empty
     * @throws AuthorityException.NoSuchCertificate if there is none
     */
    TenantCertificate chosen(Optional<String> thumbprint) throws AuthorityException {
        if (thumbprint.isEmpty()) {
            return active().orElseThrow(() -> new AuthorityException.NoSuchCertificate("active"));
        }
        String wanted = thumbprint.get().replace(":", "").toUpperCase(Locale.ROOT);
        if (wanted.matches("\\d{1,3}") && Integer.parseInt(wanted) >= 1 && Integer.parseInt(wanted) <= all.size()) {
            return all.get(Integer.parseInt(wanted) - 1);
        }
        return withThumbprint(wanted).orElseThrow(() -> new AuthorityException.NoSuchCertificate(thumbprint.get()));
    }

    /** @throws AuthorityException.NoSuchCertificate if the hub's certificate is none of the tenant */
    TenantCertificate sameAs(HubCertificate certificate) throws AuthorityException {
        return withThumbprint(certificate.thumbprint())
                .orElseThrow(() -> new AuthorityException.NoSuchCertificate(certificate.thumbprint()));
    }

    /**
     * A proof for a code, once it has been looked at as the hub will.
     *
     * @throws HubException.ProofMismatch if the hub would refuse it
     */
    byte[] proof(String code, String thumbprint) throws IOException {
        byte[] proof = api.proof(code, Optional.of(thumbprint));
        X509Certificate authority = read(api.certificate(Optional.of(thumbprint)));
        checkProof(read(proof), authority, code);
        return proof;
    }

    /** That the hub lacks the next one; it is expected to become the active one 45 days before that ends. */
    Optional<HubReminder> reminder(String hub, List<HubCertificate> there) {
        Optional<Instant> end = active().flatMap(TenantCas::end);
        return next().filter(next -> end.isPresent() && there.stream().noneMatch(each -> each.is(next.thumbprint())))
                .map(next -> new HubReminder(
                        hub, next.thumbprint(), end.orElseThrow().minus(ACTIVE_BEFORE_END)));
    }

    private Optional<TenantCertificate> withThumbprint(String wanted) {
        return all.stream()
                .filter(each -> each.thumbprint().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Empty if the service does not hand it out any more. */
    static Optional<Instant> end(TenantCertificate told) {
        return readable(told).map(certificate -> certificate.getNotAfter().toInstant());
    }

    private static Optional<Instant> begin(TenantCertificate told) {
        return readable(told).map(certificate -> certificate.getNotBefore().toInstant());
    }

    /** @throws AuthorityException.Expired if the service does not hand it out any more */
    static X509Certificate certificate(TenantCertificate told) throws AuthorityException {
        return readable(told).orElseThrow(() -> new AuthorityException.Expired(told.thumbprint()));
    }

    private static Optional<X509Certificate> readable(TenantCertificate told) {
        try {
            Optional<byte[]> der = told.der().filter(octets -> octets.length > 0);
            return der.isPresent() ? Optional.of(AuthorityCertificate.read(der.get())) : Optional.empty();
        } catch (CertificateException _) {
            return Optional.empty(); // as if it were not handed out
        }
    }

    private static X509Certificate read(byte[] der) throws CloudException {
        try {
            return AuthorityCertificate.read(der);
        } catch (CertificateException e) {
            throw new CloudException.BadAnswer("no certificate", e);
        }
    }

    private static void checkProof(X509Certificate proof, X509Certificate authority, String code) throws HubException {
        try {
            proof.verify(authority.getPublicKey());
            boolean names = new LdapName(proof.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .anyMatch(part -> part.getType().equalsIgnoreCase("CN")
                                    && String.valueOf(part.getValue()).equals(code));
            if (!names) {
                throw new HubException.ProofMismatch("the proof is about another code", null);
            }
        } catch (GeneralSecurityException e) {
            throw new HubException.ProofMismatch("the proof is not signed by the CA: " + e.getMessage(), null);
        } catch (InvalidNameException e) {
            throw new HubException.ProofMismatch("the proof has no readable subject: " + e.getMessage(), null);
        }
    }
}
