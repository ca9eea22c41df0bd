package io.sphereexplorer.device;

import java.time.LocalDateTime;

/**
 * What a board says of a certificate in its store; the store never gives away contents.
 *
 * @param notBefore UTC
 * @param notAfter UTC
 * @param subject such as {@code /CN=TestRootCert}
 */
public record StoredCertificate(
        String id, LocalDateTime notBefore, LocalDateTime notAfter, String subject, String issuer) {}
