package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.command.HubException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A CA certificate on its way to a hub.
 *
 * @param daysOfActive how long the active one of its tenant is still good, if it is not that itself
 */
record AuthorityCertificate(X509Certificate certificate, Optional<Long> daysOfActive) {
    private static final int LARGEST_FILE = 1 << 16;

    /** @throws HubException.NoAuthority if the file holds no CA certificate */
    static AuthorityCertificate in(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new HubException.NoAuthority(file, "too large");
        }
        try {
            X509Certificate read = read(Files.readAllBytes(file));
            if (read.getBasicConstraints() < 0) {
                throw new HubException.NoAuthority(file, "no certification authority");
            }
            return new AuthorityCertificate(read, Optional.empty());
        } catch (CertificateException e) {
            throw new HubException.NoAuthority(file, "no certificate: " + e.getMessage());
        }
    }

    /**
     * One of a tenant.
     *
     * @param thumbprint or number in the list, from 1; the active one if empty
     * @throws HubException.Revoked if nobody may trust it any more
     */
    static AuthorityCertificate of(TenantCas tenant, Optional<String> thumbprint, InstantSource clock)
            throws IOException {
        TenantCertificate told = tenant.chosen(thumbprint);
        if (told.isRevoked()) {
            throw new HubException.Revoked(told.thumbprint());
        }
        Optional<Long> days = tenant.active()
                .filter(active -> !active.equals(told))
                .flatMap(TenantCas::end)
                .map(end -> Duration.between(clock.instant(), end).toDays())
                .filter(left -> left > 0);
        return new AuthorityCertificate(TenantCas.certificate(told), days);
    }

    static X509Certificate read(byte[] octets) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets));
    }

    void checkDates(Instant now) throws HubException {
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            throw new HubException.OutOfDates(end, daysOfActive);
        }
    }

    byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** SHA-1 of the DER form, in upper case. */
    String thumbprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(der());
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** Such as {@code azure-sphere-bff18cc1}. */
    String usualName() {
        return "azure-sphere-" + thumbprint().substring(0, 8).toLowerCase(Locale.ROOT);
    }
}
