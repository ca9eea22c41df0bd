package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.certificate.CertificateExtension;
import io.sphereexplorer.device.certificate.CertificateFacts;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** What a user should know of a certificate, though it could be read. */
public enum Remark {
    EXPIRED,
    NOT_YET_VALID,
    /** RSA with fewer than 2048 bits. */
    SHORT_KEY,
    /** Neither RSA nor elliptic curves of the usual kind. */
    UNUSUAL_KEY,
    /** Signed with SHA-1 or MD5, which can be forged. */
    WEAK_SIGNATURE,
    /** Whoever does not know one of its critical extensions must not use it (RFC 5280 §4.2). */
    UNKNOWN_CRITICAL,
    /** RFC 5280 §4.1.2.2 forbids it. */
    NEGATIVE_SERIAL,
    /** A common name of more than 64 characters (RFC 5280 appendix A.1), as those of boards are. */
    LONG_NAME;

    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_NAME = 64;

    /** All that apply now. */
    public static List<Remark> of(X509Certificate certificate, Instant now) {
        List<Remark> remarks = new ArrayList<>();
        add(remarks, EXPIRED, now.isAfter(certificate.getNotAfter().toInstant()));
        add(remarks, NOT_YET_VALID, now.isBefore(certificate.getNotBefore().toInstant()));
        boolean rsa = certificate.getPublicKey() instanceof RSAPublicKey;
        add(
                remarks,
                SHORT_KEY,
                certificate.getPublicKey() instanceof RSAPublicKey key
                        && key.getModulus().bitLength() < SHORTEST_RSA);
        add(remarks, UNUSUAL_KEY, !rsa && !(certificate.getPublicKey() instanceof ECPublicKey));
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        add(remarks, WEAK_SIGNATURE, signature.startsWith("SHA1") || signature.startsWith("MD"));
        boolean unknown = CertificateFacts.of(certificate).extensions().stream()
                .filter(CertificateExtension::isCritical)
                .anyMatch(extension -> !extension.isKnown());
        add(remarks, UNKNOWN_CRITICAL, unknown);
        add(remarks, NEGATIVE_SERIAL, certificate.getSerialNumber().signum() < 0);
        add(remarks, LONG_NAME, hasLongName(certificate));
        return List.copyOf(remarks);
    }

    private static void add(List<Remark> remarks, Remark remark, boolean applies) {
        if (applies) {
            remarks.add(remark);
        }
    }

    private static boolean hasLongName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .anyMatch(part -> String.valueOf(part.getValue()).length() > LONGEST_NAME);
        } catch (InvalidNameException _) { // then nobody can tell how long its parts are
            return false;
        }
    }
}
