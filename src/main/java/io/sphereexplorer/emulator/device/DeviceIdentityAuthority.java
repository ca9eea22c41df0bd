package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.tls.ServerIdentity;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority of our own and the board certificate it has signed, both of the shape of the real ones
 * (device-protocol §3). The keys are drawn at each start and never leave the memory.
 */
public final class DeviceIdentityAuthority {
    private static final X500Name AUTHORITY = new X500Name("CN=Emulated Azure Sphere Device,O=Sphere Explorer");
    private static final X500Name BOARD = new X500Name("CN=192.168.35.2,O=Sphere Explorer");
    private static final Instant AUTHORITY_BEGINS = Instant.parse("2018-05-22T00:00:00Z");
    private static final Instant AUTHORITY_ENDS = Instant.parse("2038-05-17T00:00:00Z");
    private static final Instant BOARD_BEGINS = Instant.parse("2018-08-22T16:51:43Z");

    private final X509Certificate certificate;
    private final ServerIdentity identity;

    private DeviceIdentityAuthority(X509Certificate certificate, ServerIdentity identity) {
        this.certificate = certificate;
        this.identity = identity;
    }

    /** Draws two keys on P-256. */
    public static DeviceIdentityAuthority create() {
        try {
            KeyPair authority = drawKeys();
            KeyPair board = drawKeys();
            X509Certificate root = sign(authority, root(authority.getPublic()));
            X509Certificate leaf = sign(authority, leaf(board.getPublic()));
            return new DeviceIdentityAuthority(root, ServerIdentity.of(board.getPrivate(), List.of(leaf)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every JDK has EC keys on P-256 and SHA-256", e);
        }
    }

    /** What a client has to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The same as text. */
    public String pem() {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new IllegalStateException("A string takes all that is written", e);
        }
        return text.toString();
    }

    /** What a board shows. */
    ServerIdentity identity() {
        return identity;
    }

    private static KeyPair drawKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder root(PublicKey key) throws GeneralSecurityException, IOException {
        return builder(AUTHORITY_BEGINS, AUTHORITY, key)
                .addExtension(Extension.basicConstraints, false, new BasicConstraints(true))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    private static X509v3CertificateBuilder leaf(PublicKey key) throws IOException {
        var usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment | KeyUsage.dataEncipherment);
        var names = new DERSequence(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "*.devices.sphere.azure.local"),
            new GeneralName(GeneralName.dNSName, "192.168.35.2"),
            new GeneralName(GeneralName.iPAddress, "192.168.35.2"),
        });
        return builder(BOARD_BEGINS, BOARD, key)
                .addExtension(Extension.keyUsage, true, usage)
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, names);
    }

    private static X509v3CertificateBuilder builder(Instant begins, X500Name subject, PublicKey key) {
        var serial = new BigInteger(63, new SecureRandom());
        return new JcaX509v3CertificateBuilder(
                AUTHORITY, serial, Date.from(begins), Date.from(AUTHORITY_ENDS), subject, key);
    }

    private static X509Certificate sign(KeyPair authority, X509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
