package io.sphereexplorer.device.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks for a text in UTF-8 octets by the algorithm of Horspool; capital and small letters of ASCII are the same. */
final class TextFinder {
    /** What stands for a place when there is none; far enough from the end of the numbers to add a length. */
    static final int NOWHERE = Integer.MAX_VALUE / 2;

    private static final byte[] SMALL = smallLetters();

    private final byte[] wanted;
    private final int[] skip = new int[256];

    TextFinder(String text) {
        wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = small(wanted[i]);
        }
        Arrays.fill(skip, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            skip[Byte.toUnsignedInt(wanted[i])] = wanted.length - 1 - i;
        }
    }

    int length() {
        return wanted.length;
    }

    /** Whether the text is empty. */
    boolean isEverywhere() {
        return wanted.length == 0;
    }

    /** The first place from {@code from} on where the text stands wholly before {@code end}, or {@link #NOWHERE}. */
    int find(byte[] octets, int from, int end) {
        int last = wanted.length - 1;
        int at = from;
        while (at + last < end) {
            byte ending = small(octets[at + last]);
            if (ending == wanted[last] && begins(octets, at, last)) {
                return at;
            }
            at += skip[Byte.toUnsignedInt(ending)];
        }
        return NOWHERE;
    }

    private boolean begins(byte[] octets, int at, int length) {
        int i = 0;
        while (i < length && small(octets[at + i]) == wanted[i]) {
            i++;
        }
        return i == length;
    }

    private static byte small(byte octet) {
        return SMALL[Byte.toUnsignedInt(octet)];
    }

    private static byte[] smallLetters() {
        byte[] small = new byte[256];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) (i >= 'A' && i <= 'Z' ? i + 'a' - 'A' : i);
        }
        return small;
    }
}
