package io.sphereexplorer.device.image;

import io.sphereexplorer.net.ByteString;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Who signs image packages, told by the thumbprint of the certificate (device-protocol §6.3). */
public enum Signer {
    /** The key in every SDK; boards take it only while they permit development. */
    SDK_TEST(
            "a8d5cc6958f48710140d7a26160fc1cfc31f5df0",
            "04edf233c00d31141d8f3f56334340ccd8c169fb67e2ec564bf8a5ef586b1c3f7b"
                    + "c188ca208701e6d7c7756a132638fe98c9a02007403de5c422e6a7e826a4bd24"),
    /** The key of SDKs before 2018. */
    OLD_SDK_TEST("3f52dc69"),
    /** The service that signs capability files. */
    CAPABILITIES("48a80ed96d2618d6083e5a6604d963b258e486ae"),
    /** The key of this program's practice packages; only emulated boards take it, while they permit development. */
    PRACTICE(
            "d1e66d6d0d06381618aaad4a62a26811d3a41e57",
            "04cf71bbd7330a5b4ecec6cbcf85864295b76f1cc0f70a4d0e7fb7a91bffb90647"
                    + "fcdf6466aae515239efee99b6f74297f96c861f9459503c3b4e0daff1fc6378f"),
    /** A certificate that is not published, such as a tenant's in the cloud. */
    OTHER("");

    private static final String POINT_ON_P256_FOLLOWS = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

    private final String thumbprint;
    /** The public key, where it is published; else empty. */
    private final String point;

    Signer(String thumbprint) {
        this(thumbprint, "");
    }

    Signer(String thumbprint, String point) {
        this.thumbprint = thumbprint;
        this.point = point;
    }

    static Signer of(String thumbprint) {
        return Arrays.stream(values())
                .filter(known -> thumbprint.startsWith(known.thumbprint))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether boards take its packages only while they permit development. */
    boolean needsDevelopment() {
        return this == SDK_TEST || this == OLD_SDK_TEST || this == PRACTICE;
    }

    /** Whether the package is as it was signed; empty where the key to tell it with is not published. */
    Optional<Boolean> verify(ByteString imagePackage) {
        return point.isEmpty() ? Optional.empty() : Optional.of(verify(imagePackage, key()));
    }

    /** ECDSA over SHA-256 of all octets but the signature, which are the last. */
    static boolean verify(ByteString imagePackage, PublicKey key) {
        byte[] octets = imagePackage.toByteArray();
        int signed = octets.length - ImageMetadata.SIGNATURE_SIZE;
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update(octets, 0, signed);
            return signature.verify(octets, signed, ImageMetadata.SIGNATURE_SIZE);
        } catch (GeneralSecurityException _) { // not two numbers of the curve
            return false;
        }
    }

    private PublicKey key() {
        byte[] encoded = HexFormat.of().parseHex(POINT_ON_P256_FOLLOWS + point);
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }
}
