package io.sphereexplorer.device.certificate.file;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** Self-signed certificates as nobody should make them, in all the forms that users bring. */
public record OddCertificate(
        String algorithm,
        int bits,
        String signature,
        String name,
        Instant from,
        BigInteger serial,
        Optional<String> criticalExtension) {
    public static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    public static final String PASSWORD = "päss word";

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    public static OddCertificate usual() {
        return new OddCertificate("EC", 256, "SHA256withECDSA", "Lab", START, BigInteger.TEN, Optional.empty());
    }

    public OddCertificate rsa(int size, String signedWith) {
        return new OddCertificate("RSA", size, signedWith, name, from, serial, criticalExtension);
    }

    public OddCertificate edwards() {
        return new OddCertificate("Ed25519", 255, "Ed25519", name, from, serial, criticalExtension);
    }

    public OddCertificate named(String other) {
        return new OddCertificate(algorithm, bits, signature, other, from, serial, criticalExtension);
    }

    public OddCertificate from(Instant other) {
        return new OddCertificate(algorithm, bits, signature, name, other, serial, criticalExtension);
    }

    public OddCertificate numbered(BigInteger other) {
        return new OddCertificate(algorithm, bits, signature, name, from, other, criticalExtension);
    }

    public OddCertificate withCritical(String oid) {
        return new OddCertificate(algorithm, bits, signature, name, from, serial, Optional.of(oid));
    }

    /** With the keys that it needs, drawn at random. */
    public Made make() throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (!algorithm.equals("Ed25519")) {
            generator.initialize(bits);
        }
        KeyPair keys = generator.generateKeyPair();
        var subject = new X500Name(new RDN[] {new RDN(BCStyle.CN, new DERUTF8String(name))});
        var until = Date.from(from.plus(Duration.ofDays(365)));
        var builder =
                new JcaX509v3CertificateBuilder(subject, serial, Date.from(from), until, subject, keys.getPublic());
        if (criticalExtension.isPresent()) {
            builder.addExtension(
                    new ASN1ObjectIdentifier(criticalExtension.get()), true, new DEROctetString(new byte[3]));
        }
        ContentSigner signer = new JcaContentSignerBuilder(signature).build(keys.getPrivate());
        return new Made(keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)), signer);
    }

    /** One that was made. */
    public record Made(KeyPair keys, X509Certificate certificate, ContentSigner signer) {
        public byte[] der() throws Exception {
            return certificate.getEncoded();
        }

        public String pem() throws Exception {
            return block("CERTIFICATE", der());
        }

        public String key() {
            return block("PRIVATE KEY", keys.getPrivate().getEncoded());
        }

        public byte[] request() throws Exception {
            return new JcaPKCS10CertificationRequestBuilder(certificate.getSubjectX500Principal(), keys.getPublic())
                    .build(signer)
                    .getEncoded();
        }

        public byte[] revocations() throws Exception {
            return new JcaX509v2CRLBuilder(certificate, Date.from(START))
                    .build(signer)
                    .getEncoded();
        }

        public byte[] pkcs7(boolean withIt) throws Exception {
            var container = new CMSSignedDataGenerator();
            if (withIt) {
                container.addCertificate(new JcaX509CertificateHolder(certificate));
            }
            return container.generate(new CMSProcessableByteArray(new byte[0])).getEncoded();
        }

        /** With its key. */
        public byte[] pkcs12(String password, boolean withIt) throws Exception {
            var builder = new PKCS12PfxPduBuilder();
            var sealed = new JcePKCSPBEOutputEncryptorBuilder(PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                    .setProvider(PROVIDER);
            if (withIt) {
                builder.addEncryptedData(
                        sealed.build(password.toCharArray()),
                        new PKCS12SafeBag[] {new JcaPKCS12SafeBagBuilder(certificate).build()});
            }
            builder.addData(
                    new JcaPKCS12SafeBagBuilder(keys.getPrivate(), sealed.build(password.toCharArray())).build());
            PKCS12PfxPdu made =
                    builder.build(new JcePKCS12MacCalculatorBuilder().setProvider(PROVIDER), password.toCharArray());
            return made.toASN1Structure().getEncoded("DER");
        }
    }

    public static String block(String label, byte[] octets) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(octets);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, base64);
    }

    public static byte[] together(List<byte[]> parts) {
        var all = new java.io.ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
