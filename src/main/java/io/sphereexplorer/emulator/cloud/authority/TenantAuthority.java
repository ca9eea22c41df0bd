package io.sphereexplorer.emulator.cloud.authority;

import io.sphereexplorer.emulator.scenario.CloudState.AuthorityState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA with its key and the certificates above it: a tenant's own, or the policy CA that issues those; cloud-services §5.1. */
public final class TenantAuthority {
    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration DEVICE_LIFE = Duration.ofDays(1);
    private static final Duration PROOF_LIFE = Duration.ofDays(1);
    private static final String NOTE = "A key for practice: it protects nothing.";
    private static final int CA_USAGE = KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign;

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private TenantAuthority(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** Draws keys of a root and of a policy CA under it, which outlive several CAs of a tenant. */
    static TenantAuthority policy(Instant now) {
        try {
            KeyPair root = drawKeys();
            KeyPair policy = drawKeys();
            X500Name rootName = new X500Name("CN=EMULATED Azure Sphere Root CA,O=EMULATED,C=US");
            X500Name policyName = new X500Name("CN=EMULATED Azure Sphere Policy CA,O=EMULATED,C=US");
            var years = new Validity(now.minus(LIFE), now.plus(LIFE.multipliedBy(5)));
            return new TenantAuthority(
                    policy.getPrivate(),
                    List.of(
                            sign(root.getPrivate(), authority(rootName, policyName, policy.getPublic(), years)),
                            sign(root.getPrivate(), authority(rootName, rootName, root.getPublic(), years))));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-384 and SHA-384", e);
        }
    }

    /** Draws the key of a tenant's own CA, which is signed by this policy CA and valid for two years from {@code from}. */
    TenantAuthority issue(UUID tenant, Instant from) {
        try {
            KeyPair own = drawKeys();
            X500Name name =
                    new X500Name("CN=Microsoft Azure Sphere " + tenant + ",O=EMULATED,L=Redmond,ST=Washington,C=US");
            List<X509Certificate> path = new ArrayList<>(chain);
            var two = new Validity(from, from.plus(LIFE));
            path.addFirst(sign(key, authority(name(), name, own.getPublic(), two)));
            return new TenantAuthority(own.getPrivate(), path);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-384 and SHA-384", e);
        }
    }

    /**
     * The authority that was saved.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    static TenantAuthority of(AuthorityState state) {
        try {
            var key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(state.key()));
            List<X509Certificate> chain = new ArrayList<>();
            var factory = CertificateFactory.getInstance("X.509");
            for (String der : state.chain()) {
                var octets = new ByteArrayInputStream(Base64.getDecoder().decode(der));
                chain.add((X509Certificate) factory.generateCertificate(octets));
            }
            return new TenantAuthority(KeyFactory.getInstance("EC").generatePrivate(key), chain);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the authority of a tenant cannot be read", e);
        }
    }

    AuthorityState state() {
        try {
            List<String> certificates = new ArrayList<>();
            for (X509Certificate each : chain) {
                certificates.add(Base64.getEncoder().encodeToString(each.getEncoded()));
            }
            return new AuthorityState(NOTE, Base64.getEncoder().encodeToString(key.getEncoded()), certificates);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates of our own can be encoded", e);
        }
    }

    /** Its own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** SHA-1 of the DER form, in upper case. */
    public String thumbprint() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate().getEncoded());
        return HexFormat.of().withUpperCase().formatHex(digest);
    }

    /** Its certificate and those above it, the root last. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** A certificate with the given common name, signed by this CA. */
    public X509Certificate proof(String code, Instant now) {
        try {
            var subject = new X500Name(new RDN[] {new RDN(BCStyle.CN, new DERUTF8String(code))}); // of any length
            var builder = builder(name(), subject, drawKeys().getPublic(), new Validity(now, now.plus(PROOF_LIFE)));
            return sign(key, builder);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-384 and SHA-384", e);
        }
    }

    /** A board's certificate for its device authentication (cloud-services §5.2), whose common name is the device ID. */
    public X509Certificate device(String deviceId, PublicKey key, Instant now) {
        try {
            var subject = new X500Name(new RDN[] {new RDN(BCStyle.CN, new DERUTF8String(deviceId))}); // of any length
            var builder = builder(name(), subject, key, new Validity(now, now.plus(DEVICE_LIFE)))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
            return sign(this.key, builder);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-384 and SHA-384", e);
        }
    }

    private X500Name name() {
        return X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
    }

    /** From when to when. */
    private record Validity(Instant from, Instant to) {}

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

    private static X509Certificate sign(PrivateKey issuer, X509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA384withECDSA").build(issuer);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
