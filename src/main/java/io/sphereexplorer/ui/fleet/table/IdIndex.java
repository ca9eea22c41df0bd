package io.sphereexplorer.ui.fleet.table;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the number of a board by its ID: a table of numbers with open addressing, 4 to 16 octets a board, where a
 * {@code HashMap} with keys takes more than all the rest of the table together. Not thread-safe.
 */
final class IdIndex {
    private static final int NONE = -1;

    private final List<DeviceChunk> chunks;
    private int[] slots = empty(1 << 10);

    /** @param chunks holds the IDs of the numbers that are added */
    IdIndex(List<DeviceChunk> chunks) {
        this.chunks = chunks;
    }

    /** The number of the board with this ID, or -1. */
    int find(long[] id) {
        return slots[slot(id, 0)];
    }

    /** Adds a board whose ID stands in its chunk and is new here. */
    void add(int number) {
        if (number >= slots.length / 2) {
            slots = empty(slots.length * 2);
            for (int each = 0; each < number; each++) {
                put(each);
            }
        }
        put(number);
    }

    private void put(int number) {
        slots[slot(ids(number), offset(number))] = number;
    }

    /** Where the ID stands, or where it belongs. */
    private int slot(long[] id, int offset) {
        int slot = hash(id, offset) & (slots.length - 1);
        while (slots[slot] != NONE && !equal(id, offset, slots[slot])) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean equal(long[] id, int offset, int number) {
        int other = offset(number);
        return Arrays.equals(id, offset, offset + IdDigits.WORDS, ids(number), other, other + IdDigits.WORDS);
    }

    private long[] ids(int number) {
        return chunks.get(number / DeviceChunk.SIZE).ids();
    }

    private static int offset(int number) {
        return number % DeviceChunk.SIZE * IdDigits.WORDS;
    }

    /** Takes all digits, for practice IDs differ only at their end. */
    private static int hash(long[] id, int offset) {
        long hash = 0;
        for (int word = 0; word < IdDigits.WORDS; word++) {
            hash = (hash ^ id[offset + word]) * 0x9e37_79b9_7f4a_7c15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private static int[] empty(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
