package io.sphereexplorer.net.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for boards that exists for one test. */
public final class TestAuthority {
    private static final String NAME = "CN=Azure Sphere Device";

    private final KeyPair keys;
    private final X509Certificate certificate;

    public TestAuthority() throws Exception {
        keys = ecKeys();
        certificate = new Leaf().issue(NAME, keys, this, true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    X509Certificate certificate(Leaf leaf) throws Exception {
        return leaf.issue("CN=192.168.35.2", ecKeys(), this, false);
    }

    /** For a board's names, but by nobody's word except its own. */
    X509Certificate signedByItself() throws Exception {
        return new Leaf().issue(NAME, keys, this, false);
    }

    public ServerIdentity board() throws Exception {
        return identity(new Leaf());
    }

    public ServerIdentity identity(Leaf leaf) throws Exception {
        KeyPair own = ecKeys();
        return ServerIdentity.of(own.getPrivate(), List.of(leaf.issue("CN=192.168.35.2", own, this, false)));
    }

    /** What may be wrong with a board's certificate. */
    public record Leaf(GeneralName name, KeyPurposeId usage, Duration from, Duration until) {
        public Leaf() {
            this(
                    new GeneralName(GeneralName.iPAddress, "192.168.35.2"),
                    KeyPurposeId.id_kp_serverAuth,
                    Duration.ofDays(-1),
                    Duration.ofDays(1));
        }

        Leaf named(int kind, String other) {
            return new Leaf(new GeneralName(kind, other), usage, from, until);
        }

        Leaf usedFor(KeyPurposeId other) {
            return new Leaf(name, other, from, until);
        }

        Leaf valid(Duration fromNow, Duration untilThen) {
            return new Leaf(name, usage, fromNow, untilThen);
        }

        private X509Certificate issue(String subject, KeyPair subjectKeys, TestAuthority issuer, boolean authority)
                throws GeneralSecurityException, OperatorCreationException, CertIOException {
            Instant now = Instant.now();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(NAME),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(now.plus(from)),
                    Date.from(now.plus(until)),
                    new X500Name(subject),
                    subjectKeys.getPublic());
            if (authority) {
                builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(true));
            } else {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(usage));
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        }
    }

    private static KeyPair ecKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
