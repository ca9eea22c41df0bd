package io.sphereexplorer.device.certificate;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** A private key in a PEM file, opened with its password to see that it belongs to its certificate. */
final class PrivateKeyFile {
    /** In octets of UTF-8 (device-protocol §4.4.3). */
    static final int MAX_PASSWORD = 256;

    private static final byte[] PROOF = "the two belong together".getBytes(StandardCharsets.US_ASCII);

    private final PemFile file;
    private final PemFile.Block block;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    private PrivateKeyFile(PemFile file, PemFile.Block block) {
        this.file = file;
        this.block = block;
    }

    static PrivateKeyFile read(Path path) throws IOException {
        PemFile file = PemFile.read(path);
        List<PemFile.Block> keys =
                file.blocks().stream().filter(PemFile.Block::isPrivateKey).toList();
        if (keys.size() != 1) {
            throw file.unusable(keys.isEmpty() ? instead(file) : Problem.SEVERAL_KEYS);
        }
        PemFile.Block key = keys.getFirst();
        if (key.type().startsWith("OPENSSH") || key.type().startsWith("SSH")) {
            throw file.unusable(Problem.KEY_OF_SSH);
        }
        if (key.text().length() > PemFile.MAX_OCTETS) {
            throw file.unusable(Problem.TOO_LONG);
        }
        return new PrivateKeyFile(file, key);
    }

    Secret pem() {
        return Secret.of(block.text());
    }

    /** @throws UnusableCertificate if the key does not open with this password, or belongs to another certificate */
    void check(Optional<Secret> password, PublicCertificate certificate) throws UnusableCertificate {
        PrivateKey key = key(password);
        if (isPair(key, certificate.first().getPublicKey())) {
            return;
        }
        for (X509Certificate other : certificate.others()) {
            if (isPair(key, other.getPublicKey())) {
                throw file.unusable(Problem.CHAIN_ORDER);
            }
        }
        throw file.unusable(Problem.NOT_A_PAIR);
    }

    private PrivateKey key(Optional<Secret> password) throws UnusableCertificate {
        Object parsed = parsed();
        boolean encrypted = parsed instanceof PKCS8EncryptedPrivateKeyInfo || parsed instanceof PEMEncryptedKeyPair;
        if (encrypted && password.isEmpty()) {
            throw file.unusable(Problem.PASSWORD_NEEDED);
        }
        if (!encrypted && password.isPresent()) {
            throw file.unusable(Problem.PASSWORD_NOT_NEEDED);
        }
        PrivateKeyInfo opened = password.isPresent() ? opened(parsed, password.get()) : plain(parsed);
        try {
            return new JcaPEMKeyConverter().setProvider(provider).getPrivateKey(opened);
        } catch (PEMException _) {
            throw file.unusable(Problem.KEY_KIND);
        }
    }

    private Object parsed() throws UnusableCertificate {
        try (var parser = new PEMParser(new StringReader(block.text()))) {
            Object parsed = parser.readObject();
            if (parsed != null) {
                return parsed;
            }
        } catch (IOException | RuntimeException _) { // the library throws whatever it comes across in damaged octets
            throw file.unusable(Problem.DAMAGED);
        }
        throw file.unusable(Problem.DAMAGED);
    }

    private PrivateKeyInfo plain(Object parsed) throws UnusableCertificate {
        return switch (parsed) {
            case PrivateKeyInfo key -> key;
            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
            default -> throw file.unusable(Problem.NO_KEY);
        };
    }

    private PrivateKeyInfo opened(Object parsed, Secret password) throws UnusableCertificate {
        char[] characters = password.reveal().toCharArray();
        try {
            if (parsed instanceof PEMEncryptedKeyPair pair) {
                var opener = new JcePEMDecryptorProviderBuilder()
                        .setProvider(provider)
                        .build(characters);
                return pair.decryptKeyPair(opener).getPrivateKeyInfo();
            }
            var opener = new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(provider)
                    .build(characters);
            return ((PKCS8EncryptedPrivateKeyInfo) parsed).decryptPrivateKeyInfo(opener);
        } catch (IOException | PKCSException | OperatorCreationException | RuntimeException _) {
            throw file.unusable(Problem.PASSWORD_WRONG); // a wrong password only shows as damaged octets
        }
    }

    private boolean isPair(PrivateKey key, PublicKey certified) throws UnusableCertificate {
        try {
            String algorithm = switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC", "ECDSA" -> "SHA256withECDSA";
                default -> throw file.unusable(Problem.KEY_KIND);
            };
            var signer = Signature.getInstance(algorithm, provider);
            signer.initSign(key);
            signer.update(PROOF);
            byte[] proof = signer.sign();
            var verifier = Signature.getInstance(algorithm, provider);
            verifier.initVerify(certified);
            verifier.update(PROOF);
            return verifier.verify(proof);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false; // of another algorithm, or of another size
        }
    }

    private static Problem instead(PemFile file) {
        if (file.has("CERTIFICATE")) {
            return Problem.KEY_IS_CERTIFICATE;
        }
        return file.has("PUBLIC KEY") || file.has("RSA PUBLIC KEY") ? Problem.KEY_IS_PUBLIC : Problem.NO_KEY;
    }
}
