package io.sphereexplorer.emulator.hub;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Certificates as hubs read and name them: Base64 of DER, PEM, or Base64 of PEM (cloud-services §3.2). */
public final class CertificateText {
    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private CertificateText() {}

    /** Empty if it is no certificate. */
    static Optional<X509Certificate> read(String text) {
        return text.contains(PEM) ? pem(text) : decoded(text).flatMap(CertificateText::octets);
    }

    private static Optional<X509Certificate> octets(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        return text.contains(PEM) ? pem(text) : der(octets);
    }

    private static Optional<X509Certificate> pem(String text) {
        int from = text.indexOf(PEM) + PEM.length();
        int to = text.indexOf("-----END CERTIFICATE-----", from);
        return to < 0 ? Optional.empty() : decoded(text.substring(from, to)).flatMap(CertificateText::der);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> der(byte[] octets) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(octets)));
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }

    static String base64(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(encoded(certificate));
    }

    /** SHA-1 of the DER form, in upper case. */
    static String thumbprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(encoded(certificate));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }

    /** The common name of its subject, of whatever length; empty if it has none. */
    public static String commonName(X509Certificate certificate) {
        try {
            var name = new LdapName(certificate.getSubjectX500Principal().getName());
            return name.getRdns().reversed().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .findFirst()
                    .map(Rdn::getValue)
                    .map(Object::toString)
                    .orElse("");
        } catch (InvalidNameException e) {
            throw new IllegalStateException("a principal has a name of RFC 2253", e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
