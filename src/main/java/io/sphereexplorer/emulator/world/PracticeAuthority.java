package io.sphereexplorer.emulator.world;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The authority behind the EAP-TLS network of the laboratory. Its keys are public on purpose and the same everywhere, so
 * that certificates written by one program are good for the boards of another; they protect nothing.
 */
public final class PracticeAuthority {
    /** Of the client's key; it stands in the user's manual. */
    public static final String KEY_PASSWORD = "sphere-lab-eap";

    private static final String ORGANISATION = "O=Sphere Explorer,CN=";
    private static final String NAME = "Practice Laboratory CA";
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant EARLY_END = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2045-01-01T00:00:00Z");

    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final KeyPair keys = keysOf(NAME);
    private final KeyPair clientKeys = keysOf("bench");

    /** What a board has to trust. */
    public X509Certificate root() {
        return signed(builder(NAME, END, keys), Extension.basicConstraints, new BasicConstraints(true));
    }

    /** What the network's server shows to a board. */
    public X509Certificate server() {
        return issued("radius.lab.example", END, keysOf("radius"), KeyPurposeId.id_kp_serverAuth);
    }

    /** What a board shows to the network. */
    public X509Certificate client() {
        return issued("bench", END, clientKeys, KeyPurposeId.id_kp_clientAuth);
    }

    /** For the same key as {@link #client}, but since 2021 the network does not take it any more. */
    public X509Certificate expiredClient() {
        return issued("bench of 2020", EARLY_END, clientKeys, KeyPurposeId.id_kp_clientAuth);
    }

    /** The key of both clients in PEM form, encrypted with {@link #KEY_PASSWORD}. */
    public String clientKeyPem() {
        try {
            var cipher = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                    .setPRF(PKCS8Generator.PRF_HMACSHA256)
                    .setProvider(provider)
                    .setPassword(KEY_PASSWORD.toCharArray())
                    .build();
            return pem(new JcaPKCS8Generator(clientKeys.getPrivate(), cipher));
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("BouncyCastle encrypts keys with AES", e);
        }
    }

    /** The authority's own key in PEM form, with which a class signs certificates for itself. */
    public String rootKeyPem() {
        try {
            return pem(new JcaPKCS8Generator(keys.getPrivate(), null));
        } catch (IOException e) {
            throw new IllegalStateException("A key on P-256 can be written", e);
        }
    }

    /** A certificate, or what else BouncyCastle writes, in PEM form. */
    public static String pem(Object content) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        } catch (IOException e) {
            throw new IllegalStateException("A string takes all that is written", e);
        }
        return text.toString();
    }

    private X509Certificate issued(String name, Instant end, KeyPair holder, KeyPurposeId purpose) {
        return signed(builder(name, end, holder), Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
    }

    private static JcaX509v3CertificateBuilder builder(String name, Instant end, KeyPair holder) {
        return new JcaX509v3CertificateBuilder(
                new X500Name(ORGANISATION + NAME),
                new BigInteger(1, digest(name + end)).shiftRight(Long.SIZE),
                Date.from(BEGIN),
                Date.from(end),
                new X500Name(ORGANISATION + name),
                holder.getPublic());
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder, ASN1ObjectIdentifier type, ASN1Object content) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(provider)
                    .build(keys.getPrivate());
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.addExtension(type, true, content).build(signer));
        } catch (OperatorCreationException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException("BouncyCastle signs with keys on P-256", e);
        }
    }

    /** Always the same keys for a name. */
    private KeyPair keysOf(String name) {
        var curve = ECNamedCurveTable.getParameterSpec("secp256r1");
        BigInteger number =
                new BigInteger(1, digest(ORGANISATION + name)).mod(curve.getN().subtract(BigInteger.ONE));
        BigInteger secret = number.add(BigInteger.ONE);
        try {
            var factory = KeyFactory.getInstance("EC", provider);
            return new KeyPair(
                    factory.generatePublic(new ECPublicKeySpec(curve.getG().multiply(secret), curve)),
                    factory.generatePrivate(new ECPrivateKeySpec(secret, curve)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("BouncyCastle knows keys on P-256", e);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
