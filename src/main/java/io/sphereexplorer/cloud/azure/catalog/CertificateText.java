package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.CloudException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;

/**
 * Certificates in the texts of Azure. How a chain is written is not published (cloud-services §8, 5), so its first
 * characters decide: PEM (RFC 7468) as it is, or base64 of DER or of PEM.
 */
final class CertificateText {
    private static final String PEM = "-----BEGIN ";
    private static final byte SEQUENCE = 0x30; // X.690 §8.9, with which certificates and PKCS#7 begin

    private CertificateText() {}

    /** A certificate as DER. */
    static byte[] certificate(String text) throws CloudException {
        byte[] octets = octets(text);
        if (octets.length > 0 && octets[0] == SEQUENCE) {
            return octets;
        }
        return encoded(certificates(octets).getFirst());
    }

    /** A chain as PKCS#7 (RFC 2315). */
    static byte[] chain(String text) throws CloudException {
        byte[] octets = octets(text);
        if (octets.length > 0 && octets[0] == SEQUENCE) {
            return octets;
        }
        String pem = new String(octets, StandardCharsets.US_ASCII);
        if (pem.startsWith(PEM + "PKCS7") || pem.startsWith(PEM + "CMS")) {
            return decoded(pem.replaceAll("-----[A-Z0-9 ]+-----", ""));
        }
        try {
            return factory().generateCertPath(certificates(octets)).getEncoded("PKCS7");
        } catch (CertificateException e) {
            throw new CloudException.BadAnswer("no chain of certificates", e);
        }
    }

    /** PEM or DER. */
    private static byte[] octets(String text) throws CloudException {
        String stripped = text.strip();
        return stripped.startsWith(PEM) ? stripped.getBytes(StandardCharsets.US_ASCII) : decoded(stripped);
    }

    private static byte[] decoded(String text) throws CloudException {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new CloudException.BadAnswer("a certificate: no base64", e);
        }
    }

    private static List<Certificate> certificates(byte[] pem) throws CloudException {
        try {
            List<Certificate> found = List.copyOf(factory().generateCertificates(new ByteArrayInputStream(pem)));
            if (found.isEmpty()) {
                throw new CloudException.BadAnswer("no certificate");
            }
            return found;
        } catch (CertificateException e) {
            throw new CloudException.BadAnswer("no certificate", e);
        }
    }

    private static byte[] encoded(Certificate certificate) throws CloudException {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new CloudException.BadAnswer("a certificate without octets", e);
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}
