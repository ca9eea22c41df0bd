package io.sphereexplorer.ui.fleet.table;

import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for digits anywhere in a device ID, at sixteen places at once: a number of 64 bits holds sixteen digits, and
 * taking the wanted digit from each leaves zero where it stands.
 */
final class IdPattern {
    private static final int DIGITS = 128;
    private static final int DIGITS_OF_WORD = 16;
    private static final int BITS_OF_DIGIT = 4;
    private static final long EACH_DIGIT = 0x1111_1111_1111_1111L;
    private static final long LOW_BITS = 0x7777_7777_7777_7777L;

    private final long[] repeated;
    private final long[] places = new long[IdDigits.WORDS];

    private IdPattern(String digits) {
        repeated = digits.chars()
                .mapToLong(digit -> Character.digit(digit, 16) * EACH_DIGIT)
                .toArray();
        Arrays.setAll(places, word -> placesIn(word, digits.length()));
    }

    /** Empty if the text cannot be a part of an ID. */
    static Optional<IdPattern> of(String text) {
        return text.matches("[0-9a-f]{1,128}") ? Optional.of(new IdPattern(text)) : Optional.empty();
    }

    /** Whether the ID that stands at {@code offset} holds the digits. */
    boolean isIn(long[] words, int offset) {
        for (int word = 0; word < IdDigits.WORDS; word++) {
            long found = places[word];
            for (int digit = 0; digit < repeated.length && found != 0; digit++) {
                found &= zeros(digitsFrom(words, offset, word * DIGITS_OF_WORD + digit) ^ repeated[digit]);
            }
            if (found != 0) {
                return true;
            }
        }
        return false;
    }

    /** Sixteen digits; what lies behind the end reads as zeros, where {@link #places} allows no beginning. */
    private static long digitsFrom(long[] words, int offset, int digit) {
        int word = digit / DIGITS_OF_WORD;
        int shift = digit % DIGITS_OF_WORD * BITS_OF_DIGIT;
        long first = word < IdDigits.WORDS ? words[offset + word] : 0;
        if (shift == 0) {
            return first;
        }
        long next = word + 1 < IdDigits.WORDS ? words[offset + word + 1] : 0;
        return (first << shift) | (next >>> -shift);
    }

    /** The highest bit of each digit that is zero. */
    private static long zeros(long digits) {
        return ~(((digits & LOW_BITS) + LOW_BITS) | digits | LOW_BITS);
    }

    /** The highest bit of each digit of a word at which {@code length} digits can begin. */
    private static long placesIn(int word, int length) {
        long allowed = 0;
        for (int digit = 0; digit < DIGITS_OF_WORD; digit++) {
            if (word * DIGITS_OF_WORD + digit + length <= DIGITS) {
                allowed |= 1L << (Long.SIZE - 1 - digit * BITS_OF_DIGIT);
            }
        }
        return allowed;
    }
}
