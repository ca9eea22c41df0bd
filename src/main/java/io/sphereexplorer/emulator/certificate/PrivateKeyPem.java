package io.sphereexplorer.emulator.certificate;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.encoders.DecoderException;

/**
 * A private key as it comes to a board, encrypted or not.
 *
 * @param password empty if there is none
 */
record PrivateKeyPem(String text, String password) {
    private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.US_ASCII);

    /**
     * Checks that it is readable and belongs to the certificate.
     *
     * @param certified the certificate's key
     */
    void requireMatch(PublicKey certified) throws Refusal {
        try {
            var key = key(decrypted(parsed()));
            require(
                    key.getAlgorithm().equals(certified.getAlgorithm()) && verifies(key, certified),
                    RestError.CERT_PRIVATE_KEY_MISMATCHED);
        } catch (IOException | GeneralSecurityException | DecoderException _) { // no key, or not with this password
            throw new Refusal(RestError.PRIVATE_KEY_CONTENT_INVALID);
        }
    }

    /** The first key of the text: an EC key may have its curve before it. */
    private Object parsed() throws Refusal, IOException {
        try (var parser = new PEMParser(new StringReader(text))) {
            Object found = parser.readObject();
            while (found instanceof ASN1ObjectIdentifier) {
                found = parser.readObject();
            }
            return Optional.ofNullable(found).orElseThrow(() -> new Refusal(RestError.PRIVATE_KEY_CONTENT_INVALID));
        }
    }

    private PrivateKeyInfo decrypted(Object key) throws Refusal, IOException {
        return switch (key) {
            case PKCS8EncryptedPrivateKeyInfo encrypted -> decrypted(encrypted);
            case PEMEncryptedKeyPair encrypted -> {
                var decryptor = new JcePEMDecryptorProviderBuilder().setProvider(new BouncyCastleProvider());
                yield encrypted
                        .decryptKeyPair(decryptor.build(password.toCharArray()))
                        .getPrivateKeyInfo();
            }
            case PEMKeyPair plain -> unprotected(plain.getPrivateKeyInfo());
            case PrivateKeyInfo plain -> unprotected(plain);
            default -> throw new Refusal(RestError.PRIVATE_KEY_CONTENT_INVALID);
        };
    }

    private PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo encrypted) throws IOException {
        try {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(password.toCharArray()));
        } catch (PKCSException | OperatorCreationException e) {
            throw new IOException("a key that does not open", e);
        }
    }

    private PrivateKeyInfo unprotected(PrivateKeyInfo key) throws Refusal {
        require(password.isEmpty(), RestError.PRIVATE_KEY_PASSWORD_NOT_REQUIRED);
        return key;
    }

    private static PrivateKey key(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        boolean rsa = info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
        return KeyFactory.getInstance(rsa ? "RSA" : "EC").generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    private static boolean verifies(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        var signature = Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(SAMPLE);
        return signature.verify(signed);
    }

    @Override
    public String toString() { // never the key
        return "PrivateKeyPem[****]";
    }
}
