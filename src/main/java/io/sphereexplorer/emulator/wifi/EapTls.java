package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.emulator.certificate.CertificateType;
import io.sphereexplorer.emulator.certificate.StoredCertificate;
import io.sphereexplorer.emulator.wifi.Rejection.CertificateFault;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import io.sphereexplorer.net.ByteString;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a board and the laboratory's EAP-TLS network believe each other (RFC 5216 §5.3). */
record EapTls(Map<String, StoredCertificate> store, Instant now) {
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final int LEAF = 0;
    private static final int ROOT = 1;

    /**
     * First the board looks at the network, if it names a root to trust; then the network at the board.
     *
     * @param names what the network's entry names, by its name in the REST interface
     * @return what is wrong first; empty if nothing is
     */
    Optional<CertificateFault> fault(Map<String, ByteString> names) {
        Optional<StoredCertificate> client = named(names.get("clientCertStoreIdentifier"))
                .filter(certificate -> certificate.type() == CertificateType.CLIENT);
        if (client.isEmpty()) {
            return Optional.of(missing());
        }
        var authority = new PracticeAuthority();
        Optional<ByteString> root = Optional.ofNullable(names.get("rootCaCertStoreIdentifier"));
        return root.flatMap(id -> faultOfRoot(id, authority)).or(() -> faultOfClient(client.get(), authority));
    }

    private Optional<CertificateFault> faultOfRoot(ByteString id, PracticeAuthority authority) {
        Optional<StoredCertificate> found = named(id);
        if (found.isEmpty()) {
            return Optional.of(missing());
        }
        StoredCertificate root = found.get();
        if (root.type() != CertificateType.ROOT_CA) {
            return Optional.of(fault("InvalidRootCA", root, ROOT));
        }
        boolean trusted = isIssuedBy(authority.server(), root.certificate());
        return outOfDate(root.certificate())
                .or(() -> trusted ? Optional.empty() : Optional.of("Untrusted"))
                .map(word -> fault(word, root, ROOT));
    }

    private Optional<CertificateFault> faultOfClient(StoredCertificate client, PracticeAuthority authority) {
        X509Certificate certificate = client.certificate();
        boolean known = isIssuedBy(certificate, authority.root()) && mayBeClient(certificate);
        return outOfDate(certificate)
                .or(() -> known ? Optional.empty() : Optional.of("InvalidClientAuth"))
                .map(word -> fault(word, client, LEAF));
    }

    private static CertificateFault missing() {
        return new CertificateFault("CertificateNotFound", "", LEAF);
    }

    private static CertificateFault fault(String word, StoredCertificate certificate, int depth) {
        return new CertificateFault(word, certificate.subject(), depth);
    }

    private Optional<StoredCertificate> named(@Nullable ByteString id) {
        return Optional.ofNullable(id).map(ByteString::utf8).flatMap(name -> Optional.ofNullable(store.get(name)));
    }

    private Optional<String> outOfDate(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(now));
            return Optional.empty();
        } catch (CertificateExpiredException _) {
            return Optional.of("Expired");
        } catch (CertificateNotYetValidException _) {
            return Optional.of("NotYetValid");
        }
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
        } catch (GeneralSecurityException _) { // signed by another key, or of another kind
            return false;
        }
    }

    private static boolean mayBeClient(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.contains(CLIENT_AUTHENTICATION);
        } catch (GeneralSecurityException _) { // an extension that cannot be read
            return false;
        }
    }
}
