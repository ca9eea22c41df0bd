package io.sphereexplorer.ui.fleet.table;

import java.util.HexFormat;

/** Device IDs as eight numbers of 64 bits, the first digit in the highest bits of the first. */
final class IdDigits {
    /** Numbers that one ID takes. */
    static final int WORDS = 8;

    private static final int DIGITS = 128;
    private static final int DIGITS_OF_WORD = 16;

    private IdDigits() {}

    /**
     * Writes an ID into {@code words}.
     *
     * @throws IllegalArgumentException if it is not 128 hexadecimal digits
     */
    static void write(String deviceId, long[] words, int offset) {
        if (deviceId.length() != DIGITS) {
            throw new IllegalArgumentException("a device ID of " + deviceId.length() + " digits");
        }
        for (int word = 0; word < WORDS; word++) {
            int from = word * DIGITS_OF_WORD;
            words[offset + word] = HexFormat.fromHexDigitsToLong(deviceId, from, from + DIGITS_OF_WORD);
        }
    }

    /** In lower case. */
    static String read(long[] words, int offset) {
        var digits = new StringBuilder(DIGITS);
        for (int word = 0; word < WORDS; word++) {
            digits.append(HexFormat.of().toHexDigits(words[offset + word]));
        }
        return digits.toString();
    }
}
