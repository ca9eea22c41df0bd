package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The authorities of one tenant: a root, a policy CA under it, and the tenant's own, of the shapes of cloud-services §5.1. */
final class TenantAuthority {
    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration PROOF_LIFE = Duration.ofDays(1);
    private static final int CA_USAGE = KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign;

    private final KeyPair keys;
    private final List<X509Certificate> chain;

    private TenantAuthority(KeyPair keys, List<X509Certificate> chain) {
        this.keys = keys;
        this.chain = List.copyOf(chain);
    }

    /** Draws keys and signs three certificates; the tenant's own is valid for two years from {@code now}. */
    static TenantAuthority create(UUID tenant, Instant now) {
        try {
            KeyPair root = drawKeys();
            KeyPair policy = drawKeys();
            KeyPair own = drawKeys();
            X500Name rootName = new X500Name("CN=EMULATED Azure Sphere Root CA,O=EMULATED,C=US");
            X500Name policyName = new X500Name("CN=EMULATED Azure Sphere Policy CA,O=EMULATED,C=US");
            X500Name ownName =
                    new X500Name("CN=Microsoft Azure Sphere " + tenant + ",O=EMULATED,L=Redmond,ST=Washington,C=US");
            var years = new Validity(now.minus(LIFE), now.plus(LIFE.multipliedBy(5)));
            var two = new Validity(now, now.plus(LIFE));
            return new TenantAuthority(
                    own,
                    List.of(
                            sign(policy, authority(policyName, ownName, own.getPublic(), two)),
                            sign(root, authority(rootName, policyName, policy.getPublic(), years)),
                            sign(root, authority(rootName, rootName, root.getPublic(), years))));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-384 and SHA-384", e);
        }
    }

    /** From when to when. */
    private record Validity(Instant from, Instant to) {}

    /** The tenant's own certificate. */
    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** SHA-1 of the DER form, in upper case. */
    String thumbprint() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate().getEncoded());
        return HexFormat.of().withUpperCase().formatHex(digest);
    }

    /** The tenant's certificate and those above it, as PKCS#7. */
    ByteString chain() throws GeneralSecurityException {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        return ByteString.copyOf(path.getEncoded("PKCS7"));
    }

    /** A certificate with the given common name, signed by the tenant's CA. */
    X509Certificate proof(String code, Instant now) {
        try {
            X500Name subject = new X500NameBuilder().addRDN(BCStyle.CN, code).build();
            var issuer =
                    X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
            var builder = builder(issuer, subject, drawKeys().getPublic(), new Validity(now, now.plus(PROOF_LIFE)));
            return sign(keys, builder);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-384 and SHA-384", e);
        }
    }

    private static KeyPair drawKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder authority(
            X500Name issuer, X500Name subject, PublicKey key, Validity validity) throws IOException {
        return builder(issuer, subject, key, validity)
                .addExtension(Extension.keyUsage, true, new KeyUsage(CA_USAGE))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Validity validity) {
        var serial = new BigInteger(127, new SecureRandom());
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(validity.from()), Date.from(validity.to()), subject, key);
    }

    private static X509Certificate sign(KeyPair issuer, X509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
