package io.sphereexplorer.device.certificate;

import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The certificates of a PEM file, checked one by one.
 *
 * @param pem as it is sent: without what stands between the blocks
 * @param first the one that is meant
 * @param others those that lead from it to an authority
 */
record PublicCertificate(String pem, X509Certificate first, List<X509Certificate> others) {
    /** Of subject and issuer, as a board takes them (device-protocol §4.4.3). */
    private static final int MAX_NAME = 300;

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    PublicCertificate {
        others = List.copyOf(others);
    }

    static PublicCertificate read(Path path) throws IOException {
        PemFile file = PemFile.read(path);
        List<PemFile.Block> blocks =
                file.blocks().stream().filter(PemFile.Block::isCertificate).toList();
        if (file.blocks().stream().anyMatch(PemFile.Block::isPrivateKey)) {
            throw file.unusable(Problem.CERTIFICATE_IS_KEY);
        }
        if (blocks.isEmpty()) {
            throw file.unusable(instead(file));
        }
        String pem = blocks.stream().map(PemFile.Block::text).collect(Collectors.joining());
        if (pem.length() > PemFile.MAX_OCTETS) {
            throw file.unusable(Problem.TOO_LONG);
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (PemFile.Block block : blocks) {
            chain.add(certificate(file, block));
        }
        return new PublicCertificate(pem, chain.getFirst(), chain.subList(1, chain.size()));
    }

    /** Whether its extended key usage admits clients, or says nothing. */
    boolean mayBeClient() {
        try {
            List<String> purposes = first.getExtendedKeyUsage();
            return purposes == null || purposes.contains(CLIENT_AUTHENTICATION) || purposes.contains(ANY_PURPOSE);
        } catch (CertificateParsingException _) { // an extension that cannot be read admits nobody
            return false;
        }
    }

    private static Problem instead(PemFile file) {
        if (file.has("CERTIFICATE REQUEST") || file.has("NEW CERTIFICATE REQUEST")) {
            return Problem.CERTIFICATE_IS_REQUEST;
        }
        return file.has("PKCS7") || file.has("CMS") ? Problem.CERTIFICATE_IS_CONTAINER : Problem.NO_CERTIFICATE;
    }

    private static X509Certificate certificate(PemFile file, PemFile.Block block) throws UnusableCertificate {
        try {
            var octets = new ByteArrayInputStream(block.text().getBytes(StandardCharsets.ISO_8859_1));
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(octets);
            if (certificate.getSubjectX500Principal().getName().length() > MAX_NAME
                    || certificate.getIssuerX500Principal().getName().length() > MAX_NAME) {
                throw file.unusable(Problem.NAME_TOO_LONG);
            }
            return certificate;
        } catch (CertificateException _) {
            throw file.unusable(Problem.DAMAGED);
        }
    }
}
