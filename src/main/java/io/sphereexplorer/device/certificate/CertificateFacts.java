package io.sphereexplorer.device.certificate;

import io.sphereexplorer.net.ByteString;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a certificate says of itself, more than a board tells of one that it stores.
 *
 * @param subject such as {@code CN=bench,O=Lab} (RFC 2253)
 * @param key kind and size of the key, such as {@code EC 256}
 * @param sha256 fingerprint, such as {@code 0A:FF:…}
 * @param sha1 fingerprint; some tools call it thumbprint
 * @param serial in hexadecimal, upper case, without leading zeros
 * @param signature algorithm with which the issuer signed it, such as {@code SHA384withECDSA}
 * @param der the certificate itself
 */
public record CertificateFacts(
        String subject,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String key,
        String sha256,
        String sha1,
        String serial,
        String signature,
        List<CertificateExtension> extensions,
        ByteString der) {
    public CertificateFacts {
        extensions = List.copyOf(extensions);
    }

    /** All of it as it stands there; no date is looked at. */
    public static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                kind(certificate.getPublicKey()),
                fingerprint(certificate, "SHA-256"),
                fingerprint(certificate, "SHA-1"),
                "%X".formatted(certificate.getSerialNumber()),
                certificate.getSigAlgName(),
                CertificateExtension.of(certificate),
                der(certificate));
    }

    private static ByteString der(X509Certificate certificate) {
        try {
            return ByteString.copyOf(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private static String kind(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey ec -> "EC " + ec.getParams().getCurve().getField().getFieldSize();
            default -> key.getAlgorithm();
        };
    }

    private static String fingerprint(X509Certificate certificate, String digest) {
        try {
            byte[] octets = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(octets);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + digest, e);
        }
    }
}
