package io.sphereexplorer.emulator.hub.gate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes CA certificates that only look like others. */
final class Forger {
    private Forger() {}

    /** With the subject of another, and a key of its own. */
    static X509Certificate sameNames(X509Certificate other, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(384);
            KeyPair keys = generator.generateKeyPair();
            var subject = X500Name.getInstance(other.getSubjectX500Principal().getEncoded());
            var builder = new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.TEN,
                            Date.from(now),
                            Date.from(now.plusSeconds(86_400)),
                            subject,
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
