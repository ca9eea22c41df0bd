package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import io.sphereexplorer.command.AuthorityException;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.command.authority.CaProof;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The CA certificates of the tenant whose boards a hub is to know, as the service shows them now. */
record TenantCas(Tenant tenant, TenantCertificateApi api, List<TenantCertificate> all) {
    TenantCas {
        all = List.copyOf(all);
    }

    /** @param named by name or ID; the chosen tenant if empty */
    static TenantCas of(Session session, Optional<String> named) throws IOException {
        Tenant tenant = session.cloud().tenant(named);
        TenantCertificateApi api = session.cloud().service().certificates(tenant.id());
        return new TenantCas(tenant, api, api.list());
    }

    /** The one that signs boards' certificates now and may be trusted. */
    Optional<TenantCertificate> active() {
        return all.stream().filter(each -> each.isActive() && !each.isRevoked()).findFirst();
    }

    /**
     * The one that is meant.
     *
     * @param thumbprint or its number in the list, from 1; the active one if empty
     * @throws AuthorityException.NoSuchCertificate if there is none
     */
    TenantCertificate chosen(Optional<String> thumbprint) throws AuthorityException {
        return new CaChoice(thumbprint, Optional.empty()).among(all);
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
    byte[] proof(Session session, String code, String thumbprint) throws IOException {
        var choice =
                new CaChoice(Optional.of(thumbprint), Optional.of(tenant.id().toString()));
        try {
            return new CaProof(code, choice).fetch(session);
        } catch (AuthorityException.Unfit unfit) {
            throw new HubException.ProofMismatch(unfit.why(), unfit);
        }
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
}
