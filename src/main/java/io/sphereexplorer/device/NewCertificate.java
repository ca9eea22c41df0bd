package io.sphereexplorer.device;

import java.util.Optional;

/**
 * A certificate as a board's store takes it.
 *
 * @param pem of the certificate, or of a chain that begins with it
 * @param privateKey in PEM form; only for type CLIENT
 * @param password of the private key; only if that is encrypted
 */
public record NewCertificate(
        CertificateType type, String pem, Optional<Secret> privateKey, Optional<Secret> password) {}
