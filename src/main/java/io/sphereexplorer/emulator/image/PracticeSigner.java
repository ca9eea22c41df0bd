package io.sphereexplorer.emulator.image;

import io.sphereexplorer.net.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * Signs packages that emulated boards take and no real board does. Its key is made from public words, so that anybody may
 * sign practice packages with it.
 */
final class PracticeSigner {
    /** SHA-1 of the public key, as there is no certificate. */
    static final String THUMBPRINT = "d1e66d6d0d06381618aaad4a62a26811d3a41e57";

    private static final String WORDS = "Sphere Explorer practice signer";
    private static final String POINT = "04cf71bbd7330a5b4ecec6cbcf85864295b76f1cc0f70a4d0e7fb7a91bffb90647"
            + "fcdf6466aae515239efee99b6f74297f96c861f9459503c3b4e0daff1fc6378f";
    private static final String POINT_ON_P256_FOLLOWS = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
    private static final String NUMBER_ON_P256_FOLLOWS =
            "3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420";

    private PracticeSigner() {}

    static PublicKey publicKey() {
        byte[] encoded = HexFormat.of().parseHex(POINT_ON_P256_FOLLOWS + POINT);
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    /** ECDSA over SHA-256: two numbers of 32 octets, others each time. */
    static ByteString sign(byte[] octets) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey());
            signature.update(octets);
            return ByteString.copyOf(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        byte[] number = MessageDigest.getInstance("SHA-256").digest(WORDS.getBytes(StandardCharsets.UTF_8));
        byte[] encoded =
                HexFormat.of().parseHex(NUMBER_ON_P256_FOLLOWS + HexFormat.of().formatHex(number));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
