package io.sphereexplorer.device.certificate;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A self-signed certificate and its key, in all the forms that users bring. */
public final class TestCertificate {
    public static final String PASSWORD = "päss word";

    /** Of the validity, which lasts ten days. */
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final KeyPair keys;
    private final X509Certificate certificate;

    private TestCertificate(String algorithm, String name, Instant from, boolean authority) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
        generator.initialize(algorithm.equals("RSA") ? 1024 : 256);
        keys = generator.generateKeyPair();
        var subject = new X500Name("CN=" + name);
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.TEN,
                Date.from(from),
                Date.from(from.plus(Duration.ofDays(10))),
                subject,
                keys.getPublic());
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        }
        certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    }

    /** An authority. */
    public static TestCertificate valid() throws Exception {
        return startingAt("Lab", START, true);
    }

    public static TestCertificate rsa() throws Exception {
        return new TestCertificate("RSA", "Lab", START, true);
    }

    public static TestCertificate startingAt(String name, Instant from, boolean authority) throws Exception {
        return new TestCertificate("EC", name, from, authority);
    }

    public String pem() throws Exception {
        return written(certificate);
    }

    public byte[] der() throws Exception {
        return certificate.getEncoded();
    }

    public String key() throws Exception {
        return written(new JcaPKCS8Generator(keys.getPrivate(), null));
    }

    /** As OpenSSL wrote it before version 3: PBES2 with triple DES. */
    public String encryptedKey() throws Exception {
        return encryptedKey(PKCS8Generator.DES3_CBC);
    }

    public String aesEncryptedKey() throws Exception {
        return encryptedKey(PKCS8Generator.AES_256_CBC);
    }

    /** In the form that names its algorithm: {@code BEGIN EC PRIVATE KEY}. */
    public String traditionalKey() throws Exception {
        return written(keys.getPrivate());
    }

    public String traditionalEncryptedKey(String password) throws Exception {
        var cipher = new JcePEMEncryptorBuilder("AES-128-CBC")
                .setProvider(new BouncyCastleProvider())
                .build(password.toCharArray());
        return written(new JcaMiscPEMGenerator(keys.getPrivate(), cipher));
    }

    public String publicKey() throws Exception {
        return written(keys.getPublic());
    }

    public String request() throws Exception {
        return written(
                new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=Lab"), keys.getPublic()).build(signer()));
    }

    private String encryptedKey(ASN1ObjectIdentifier algorithm) throws Exception {
        var cipher = new JceOpenSSLPKCS8EncryptorBuilder(algorithm)
                .setPRF(PKCS8Generator.PRF_HMACSHA256)
                .setProvider(new BouncyCastleProvider())
                .setPassword(PASSWORD.toCharArray())
                .build();
        return written(new JcaPKCS8Generator(keys.getPrivate(), cipher));
    }

    private ContentSigner signer() throws Exception {
        return new JcaContentSignerBuilder(
                        "SHA256with" + (keys.getPublic().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA"))
                .build(keys.getPrivate());
    }

    private static String written(Object object) throws Exception {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    /** What a block of base64 says to be something else. */
    public static String block(String type, String content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, content);
    }
}
