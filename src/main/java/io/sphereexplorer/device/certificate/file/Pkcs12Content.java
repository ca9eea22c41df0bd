package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSEncryptedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilderProvider;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/** Opens a PKCS#12 container (RFC 7292) for its certificates; its keys stay closed. */
final class Pkcs12Content {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** It ends even the empty password with a zero. */
    private static final char[] EMPTY_OF_OPENSSL = {0};

    private final PKCS12PfxPdu container;
    private final char[] password;
    private boolean holdsKey;

    private Pkcs12Content(PKCS12PfxPdu container, char[] password) {
        this.container = container;
        this.password = password;
    }

    /** Certificates, and whether there is a private key besides. */
    record Opened(List<X509Certificate> certificates, boolean holdsKey) {
        Opened {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * Opens it with the password, or with the empty one.
     *
     * @throws Unusable if it needs another password, or is damaged: then it opens in parts, or not even its outside can be
     *     read
     */
    static Opened open(byte[] octets, Optional<Secret> password) throws Unusable {
        if (password.isPresent()) {
            return open(octets, password.get().reveal().toCharArray(), Problem.PASSWORD_WRONG);
        }
        try {
            return open(octets, new char[0], Problem.PASSWORD_NEEDED);
        } catch (Unusable unusable) {
            if (unusable.problem() != Problem.PASSWORD_NEEDED) {
                throw unusable;
            }
            return open(octets, EMPTY_OF_OPENSSL, Problem.PASSWORD_NEEDED);
        }
    }

    private static Opened open(byte[] octets, char[] password, Problem closed) throws Unusable {
        try {
            return new Pkcs12Content(new PKCS12PfxPdu(octets), password).opened(closed);
        } catch (IOException | RuntimeException _) { // the library throws whatever it comes across
            throw new Unusable(Problem.DAMAGED);
        }
    }

    private Opened opened(Problem closed) throws Unusable {
        boolean intact = isIntact();
        List<X509Certificate> certificates;
        try {
            certificates = certificates();
        } catch (PKCSException | CertificateException | IOException | RuntimeException _) {
            throw new Unusable((intact && container.hasMac()) || opensInPart() ? Problem.DAMAGED : closed);
        }
        if (!intact) { // what the password opens was changed afterwards; without anything to open nobody can tell
            throw new Unusable(hasEncrypted() ? Problem.DAMAGED : closed);
        }
        return new Opened(certificates, holdsKey);
    }

    private boolean isIntact() {
        try {
            return !container.hasMac()
                    || container.isMacValid(
                            new JcePKCS12MacCalculatorBuilderProvider().setProvider(PROVIDER), password);
        } catch (PKCSException | RuntimeException _) {
            return false;
        }
    }

    /** Whether what comes out of the first lock makes sense, so that the password is right. */
    private boolean opensInPart() {
        for (ContentInfo each : container.getContentInfos()) {
            if (each.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
                try {
                    byte[] plain = new CMSEncryptedData(org.bouncycastle.asn1.cms.ContentInfo.getInstance(each))
                            .getContent(opener());
                    return DerContent.mayBegin(plain);
                } catch (CMSException | RuntimeException _) { // as with any wrong password
                    return false;
                }
            }
        }
        return false;
    }

    private InputDecryptorProvider opener() {
        return new JcePKCSPBEInputDecryptorProviderBuilder()
                .setProvider(PROVIDER)
                .build(password);
    }

    private boolean hasEncrypted() {
        for (ContentInfo each : container.getContentInfos()) {
            if (each.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
                return true;
            }
        }
        return false;
    }

    private List<X509Certificate> certificates() throws PKCSException, CertificateException, IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (ContentInfo each : container.getContentInfos()) {
            var bags = each.getContentType().equals(PKCSObjectIdentifiers.encryptedData)
                    ? new PKCS12SafeBagFactory(each, opener())
                    : new PKCS12SafeBagFactory(each);
            for (PKCS12SafeBag bag : bags.getSafeBags()) {
                if (bag.getBagValue() instanceof X509CertificateHolder certificate) {
                    certificates.add(DerContent.certificate(certificate.getEncoded()));
                } else {
                    holdsKey = true;
                }
            }
        }
        return certificates;
    }
}
