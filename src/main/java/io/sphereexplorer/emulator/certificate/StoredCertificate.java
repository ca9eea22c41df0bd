package io.sphereexplorer.emulator.certificate;

import java.security.cert.X509Certificate;

/**
 * An entry of a board's certificate store. The private key is checked when it comes and not kept: nothing reads it.
 *
 * @param bytes the room it takes, with its key
 */
public record StoredCertificate(CertificateType type, X509Certificate certificate, int bytes) {
    /** As OpenSSL writes it in one line. */
    public String subject() {
        return OneLineName.of(certificate.getSubjectX500Principal());
    }
}
