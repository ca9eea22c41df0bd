package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.net.ByteString;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The key of an access point, which users give as its passphrase or as the 64 digits made of it. */
record SharedKey(ByteString ssid, String passphrase) {
    private static final int DIGITS = 64;
    private static final int ROUNDS = 4096;
    private static final int BITS = 256;

    boolean matches(String given) {
        return given.length() == DIGITS ? given.toLowerCase(Locale.ROOT).equals(digits()) : given.equals(passphrase);
    }

    /** IEEE 802.11 annex J.4. */
    String digits() {
        var salted = new PBEKeySpec(passphrase.toCharArray(), ssid.toByteArray(), ROUNDS, BITS);
        try {
            var derivation = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
            return HexFormat.of().formatHex(derivation.generateSecret(salted).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK derives keys from passwords", e);
        }
    }

    @Override
    public String toString() { // never the key
        return "SharedKey[" + ssid.hex() + "]";
    }
}
