package io.sphereexplorer.device.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An extension of a certificate (RFC 5280 §4.2).
 *
 * @param name as in RFC 5280, such as {@code keyUsage}; else the object identifier
 * @param isCritical whether whoever does not know it must not use the certificate
 * @param value in words of the field, else in hexadecimal; empty if it cannot be read
 */
public record CertificateExtension(String name, boolean isCritical, Optional<String> value) {
    /** Critical ones first, as they decide what the certificate may be used for. */
    static List<CertificateExtension> of(X509Certificate certificate) {
        List<CertificateExtension> all = new ArrayList<>();
        for (String oid : sorted(certificate.getCriticalExtensionOIDs())) {
            all.add(of(certificate, oid, true));
        }
        for (String oid : sorted(certificate.getNonCriticalExtensionOIDs())) {
            all.add(of(certificate, oid, false));
        }
        return List.copyOf(all);
    }

    /** Whether it is one of RFC 5280. */
    public boolean isKnown() {
        return !name.matches("[0-9.]+");
    }

    private static CertificateExtension of(X509Certificate certificate, String oid, boolean critical) {
        byte[] value = certificate.getExtensionValue(oid);
        return new CertificateExtension(ExtensionText.name(oid), critical, ExtensionText.value(oid, value));
    }

    /** The JDK says null where there are none. */
    private static Set<String> sorted(@Nullable Set<String> oids) {
        return oids == null ? Set.of() : new TreeSet<>(oids);
    }
}
