package io.sphereexplorer.command.authority;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.command.AuthorityException;
import io.sphereexplorer.command.FileToSave;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Reads what the service hands out about a CA before it becomes a file that a hub would refuse. */
final class CaFiles {
    /** What hubs take certificates from. */
    static final String CERTIFICATE = ".cer";
    /** What many other programs take certificates from. */
    static final String TEXT = ".pem";
    /** What servers take chains from. */
    static final String CHAIN = ".p7b";

    private static final int PEM_LINE = 64;

    private CaFiles() {}

    /** Finds out early that the file cannot be written, or would not be recognised. */
    static void check(FileToSave file, String... extensions) throws IOException {
        if (Stream.of(extensions).noneMatch(extension -> endsWith(file, extension))) {
            throw new AuthorityException.WrongExtension(file.path(), String.join(" or ", extensions));
        }
        file.check();
    }

    static void save(FileToSave file, byte[] octets) throws IOException {
        file.save(out -> out.write(octets));
    }

    /** As PEM (RFC 7468) if the name of the file says so, else as DER. */
    static void saveCertificate(FileToSave file, byte[] der) throws IOException {
        save(file, endsWith(file, TEXT) ? pem(der).getBytes(StandardCharsets.US_ASCII) : der);
    }

    private static boolean endsWith(FileToSave file, String extension) {
        return String.valueOf(file.path().getFileName())
                .toLowerCase(Locale.ROOT)
                .endsWith(extension);
    }

    private static String pem(byte[] der) {
        String base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** The certificate of a list; empty if the service does not hand it out any more. */
    static Optional<X509Certificate> read(TenantCertificate told) throws CloudException {
        Optional<byte[]> der = told.der().filter(octets -> octets.length > 0);
        return der.isPresent() ? Optional.of(certificate(der.get())) : Optional.empty();
    }

    /** @throws CloudException.BadAnswer if it is none */
    static X509Certificate certificate(byte[] der) throws CloudException {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new CloudException.BadAnswer("no certificate", e);
        }
    }

    /** @throws CloudException.BadAnswer if it is no chain with anything in it */
    static CertPath chain(byte[] pkcs7) throws CloudException {
        try {
            CertPath path = factory().generateCertPath(new ByteArrayInputStream(pkcs7), "PKCS7");
            if (path.getCertificates().isEmpty()) {
                throw new CloudException.BadAnswer("an empty chain");
            }
            return path;
        } catch (CertificateException e) {
            throw new CloudException.BadAnswer("no PKCS#7", e);
        }
    }

    /**
     * As a hub will look at it.
     *
     * @throws AuthorityException.Unfit if the CA did not sign it, or it is about another code
     */
    static void checkProof(X509Certificate proof, X509Certificate authority, String code) throws AuthorityException {
        try {
            proof.verify(authority.getPublicKey());
            String subject = proof.getSubjectX500Principal().getName();
            boolean names = new LdapName(subject)
                    .getRdns().stream()
                            .anyMatch(part -> part.getType().equalsIgnoreCase("CN")
                                    && String.valueOf(part.getValue()).equals(code));
            if (!names) {
                throw new AuthorityException.Unfit("the proof is about " + subject);
            }
        } catch (GeneralSecurityException e) {
            throw new AuthorityException.Unfit("the proof is not signed by the CA: " + e.getMessage());
        } catch (InvalidNameException e) {
            throw new AuthorityException.Unfit("the proof has no readable subject: " + e.getMessage());
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}
