package io.sphereexplorer.cloud.sphere;

import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * A CA certificate of a tenant.
 *
 * @param thumbprint SHA-1 of the DER form, in hexadecimal
 * @param certificate DER in base64; absent once it has expired
 * @param isActive whether boards get their certificates from it now
 */
public record TenantCertificate(String thumbprint, Optional<String> certificate, boolean isActive, boolean isRevoked) {
    /** @throws IllegalArgumentException if the certificate is no base64 */
    public TenantCertificate {
        Objects.requireNonNull(thumbprint);
        certificate.ifPresent(Base64.getMimeDecoder()::decode);
    }

    /** The certificate as DER. */
    public Optional<byte[]> der() {
        return certificate.map(Base64.getMimeDecoder()::decode);
    }
}
