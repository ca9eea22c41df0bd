package io.sphereexplorer.emulator.certificate;

import io.sphereexplorer.emulator.rest.WireJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObjectGenerator;

/** A key pair and a certificate for it, self-signed and expired like those of the official suites, as texts. */
public final class Credentials {
    public static final String PASSWORD = "password";
    private static final Date BEGINS = Date.from(Instant.parse("2022-06-17T09:12:46Z"));
    private static final Date ENDS = Date.from(Instant.parse("2023-06-17T09:32:46Z"));

    private final KeyPair pair;
    private final String name;

    private Credentials(String algorithm, int bits, String name) {
        this.name = name;
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Credentials rsa(String name) {
        return new Credentials("RSA", 2048, name);
    }

    public static Credentials ec(String name) {
        return new Credentials("EC", 256, name);
    }

    public String certificate() {
        return certificate(ENDS);
    }

    /** For as long as any test can last. */
    public String validCertificate() {
        return certificate(Date.from(Instant.parse("2090-01-01T00:00:00Z")));
    }

    private String certificate(Date ends) {
        try {
            PublicKey key = pair.getPublic();
            var subject = new X500Name(name);
            var unsigned = new X509v3CertificateBuilder(
                    subject, BigInteger.ONE, BEGINS, ends, subject, SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
            return pem(new JcaMiscPEMGenerator(unsigned.build(signer)));
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String plainKey() {
        try {
            return pem(new JcaPKCS8Generator(pair.getPrivate(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PKCS#8 as the official suites have it: PBES2 with triple DES. */
    public String encryptedKey() {
        try {
            var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.DES3_CBC)
                    .setPassword(PASSWORD.toCharArray())
                    .setProvider(new BouncyCastleProvider())
                    .build();
            return pem(new JcaPKCS8Generator(pair.getPrivate(), encryptor));
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For RSA: of the form that OpenSSL wrote before PKCS#8. */
    String traditionalEncryptedKey() {
        try {
            var encryptor = new JcePEMEncryptorBuilder("AES-128-CBC")
                    .setProvider(new BouncyCastleProvider())
                    .build(PASSWORD.toCharArray());
            return pem(new JcaMiscPEMGenerator(pair.getPrivate(), encryptor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(PemObjectGenerator content) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }

    /** What a client sends. */
    public static String rootCa(String certificate) {
        return WireJson.write(WireJson.object().put("certType", "rootca").put("publicCert", certificate))
                .utf8();
    }

    /** What a client sends. */
    public static String client(String certificate, String key, String password) {
        return WireJson.write(WireJson.object()
                        .put("certType", "client")
                        .put("publicCert", certificate)
                        .put("privateKey", key)
                        .put("password", password))
                .utf8();
    }
}
