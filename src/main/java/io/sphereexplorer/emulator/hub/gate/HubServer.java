package io.sphereexplorer.emulator.hub.gate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What hubs show to boards: a certificate for all of them, of an authority whose name says that it is emulated. The keys
 * are drawn at each start and never leave the memory. Thread-safe.
 */
final class HubServer {
    private static final String PROTOCOL = "TLSv1.2";
    private static final X500Name ROOT = new X500Name("CN=EMULATED TLS Root CA,O=EMULATED,C=US");
    private static final X500Name HUBS = new X500Name("CN=*.azure-devices.net,O=EMULATED,C=US");
    /** Both ends check them by the computer's clock, whatever that of the world shows. */
    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

    private final X509Certificate root;
    private final KeyManager[] keys;

    private HubServer(X509Certificate root, KeyManager[] keys) {
        this.root = root;
        this.keys = keys;
    }

    /** Draws two keys on P-256. */
    static HubServer create() {
        try {
            KeyPair authority = drawKeys();
            KeyPair hubs = drawKeys();
            X509Certificate root =
                    signed(authority, ROOT, authority, Extension.basicConstraints, new BasicConstraints(true));
            var name = new GeneralNames(new GeneralName(GeneralName.dNSName, "*.azure-devices.net"));
            X509Certificate own = signed(authority, HUBS, hubs, Extension.subjectAlternativeName, name);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("hubs", hubs.getPrivate(), new char[0], new Certificate[] {own, root});
            var factory = KeyManagerFactory.getInstance("SunX509");
            factory.init(store, new char[0]);
            return new HubServer(root, factory.getKeyManagers());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-256 and SHA-256", e);
        }
    }

    X509Certificate root() {
        return root;
    }

    /** For one connection, so that none is resumed without its certificates being looked at. */
    SSLEngine engine(TrustManager trust) {
        try {
            var context = SSLContext.getInstance(PROTOCOL);
            context.init(keys, new TrustManager[] {trust}, null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            engine.setNeedClientAuth(true);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has TLS 1.2", e);
        }
    }

    private static KeyPair drawKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate signed(
            KeyPair authority, X500Name subject, KeyPair holder, ASN1ObjectIdentifier type, ASN1Encodable content)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var serial = new BigInteger(127, new SecureRandom());
        var builder = new JcaX509v3CertificateBuilder(
                        ROOT, serial, Date.from(BEGIN), Date.from(END), subject, holder.getPublic())
                .addExtension(type, false, content);
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
