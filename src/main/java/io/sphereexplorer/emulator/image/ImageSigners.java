package io.sphereexplorer.emulator.image;

import io.sphereexplorer.emulator.rest.Refusal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The keys whose images a board takes while it permits development.
 *
 * @param keys by the thumbprints of their certificates, 40 digits in lower case
 */
public record ImageSigners(Map<String, PublicKey> keys) {
    /** The key that every SDK signs with (device-protocol §6.3). */
    private static final String SDK_TEST = "a8d5cc6958f48710140d7a26160fc1cfc31f5df0";

    private static final String SDK_TEST_POINT = "04edf233c00d31141d8f3f56334340ccd8c169fb67e2ec564bf8a5ef586b1c3f7b"
            + "c188ca208701e6d7c7756a132638fe98c9a02007403de5c422e6a7e826a4bd24";
    private static final String POINT_ON_P256_FOLLOWS = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

    public ImageSigners {
        keys = Map.copyOf(keys);
    }

    /** The SDK's test key alone. */
    public static ImageSigners sdk() {
        byte[] encoded = HexFormat.of().parseHex(POINT_ON_P256_FOLLOWS + SDK_TEST_POINT);
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            return new ImageSigners(Map.of(SDK_TEST, key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    /** The SDK's test key, and the practice signer for those who have no SDK. */
    public static ImageSigners ofEmulatedBoards() {
        Map<String, PublicKey> both = new HashMap<>(sdk().keys());
        both.put(PracticeSigner.THUMBPRINT, PracticeSigner.publicKey());
        return new ImageSigners(both);
    }

    /** Whether one of these keys has signed the package: ECDSA and SHA-256 over all but the signature. */
    public boolean haveSigned(ImagePackage image) throws Refusal {
        var key = image.thumbprint().flatMap(thumbprint -> Optional.ofNullable(keys.get(thumbprint)));
        if (key.isEmpty()) {
            return false;
        }
        byte[] file = image.file().toByteArray();
        int signed = file.length - ImageMetadata.SIGNATURE;
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key.get());
            signature.update(file, 0, signed);
            return signature.verify(file, signed, ImageMetadata.SIGNATURE);
        } catch (GeneralSecurityException _) { // not two numbers of the curve
            return false;
        }
    }
}
