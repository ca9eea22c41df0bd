package io.sphereexplorer.device;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for a Wi-Fi key: a passphrase of 8 to 63 characters of printable ASCII, or 64 hexadecimal digits (IEEE 802.11 §J.4). */
public final class WifiKey {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 63;

    private static final Pattern RAW = Pattern.compile("[0-9A-Fa-f]{64}");

    private WifiKey() {}

    /** Why a text is no key. */
    public enum KeyProblem {
        TOO_SHORT,
        TOO_LONG,
        /** It holds something else than ASCII 32 to 126. */
        BAD_CHARACTER
    }

    /** Empty if the text can be a key. */
    public static Optional<KeyProblem> problem(String text) {
        int length = text.length();
        if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return Optional.of(KeyProblem.BAD_CHARACTER);
        }
        if (length < MIN_LENGTH) {
            return Optional.of(KeyProblem.TOO_SHORT);
        }
        return length <= MAX_LENGTH || RAW.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(KeyProblem.TOO_LONG);
    }
}
