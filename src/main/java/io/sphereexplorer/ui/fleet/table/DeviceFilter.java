package io.sphereexplorer.ui.fleet.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the boards that have each word of a text in their ID, product, group or versions, in any case. */
record DeviceFilter(List<String> words) {
    private static final List<DeviceColumn> SHARED =
            List.of(DeviceColumn.PRODUCT, DeviceColumn.GROUP, DeviceColumn.INSTALLED_OS, DeviceColumn.AVAILABLE_OS);

    static DeviceFilter of(String text) {
        return new DeviceFilter(Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * The numbers of those that fit. Uses all processors.
     *
     * @param stopped asked now and then; what comes back after it said so is of no use
     */
    BitSet matches(DeviceRows rows, FleetNames names, BooleanSupplier stopped) {
        List<Wanted> wanted =
                words.stream().map(word -> Wanted.of(word, rows, names)).toList();
        long[] bits = new long[rows.chunks().size() * DeviceChunk.SIZE / Long.SIZE];
        IntStream.range(0, rows.chunks().size())
                .parallel()
                .filter(_ -> !stopped.getAsBoolean())
                .forEach(chunk -> fill(bits, rows, chunk, wanted));
        return BitSet.valueOf(bits);
    }

    private static void fill(long[] bits, DeviceRows rows, int chunk, List<Wanted> wanted) {
        int first = chunk * DeviceChunk.SIZE;
        int end = Math.min(DeviceChunk.SIZE, rows.size() - first);
        for (int from = 0; from < end; from += Long.SIZE) {
            int count = Math.min(Long.SIZE, end - from);
            long fitting = -1L >>> (Long.SIZE - count);
            for (Wanted word : wanted) {
                fitting &= word.in(rows.chunks().get(chunk), from, fitting);
            }
            bits[(first + from) / Long.SIZE] = fitting;
        }
    }

    /** One word, looked up beforehand in the texts that boards share. */
    private record Wanted(List<BitSet> inShared, Optional<IdPattern> digits) {
        static Wanted of(String word, DeviceRows rows, FleetNames names) {
            List<BitSet> inShared = new ArrayList<>();
            for (DeviceColumn column : SHARED) {
                inShared.add(holding(word, rows.texts(column, names).orElse(List.of())));
            }
            return new Wanted(inShared, IdPattern.of(word));
        }

        /** Those of 64 boards that hold the word. */
        long in(DeviceChunk chunk, int from, long asked) {
            long found = 0;
            for (int column = 0; column < SHARED.size(); column++) {
                found |= inShared(chunk.numbers(SHARED.get(column)), from, inShared.get(column));
            }
            return digits.isEmpty() ? found : found | inIds(chunk.ids(), from, asked & ~found, digits.get());
        }

        private static long inShared(int[] numbers, int from, BitSet held) {
            long found = 0;
            if (!held.isEmpty()) {
                for (int bit = 0; bit < Long.SIZE; bit++) {
                    int number = numbers[from + bit];
                    found |= number >= 0 && held.get(number) ? 1L << bit : 0;
                }
            }
            return found;
        }

        private static long inIds(long[] ids, int from, long asked, IdPattern pattern) {
            long found = 0;
            for (long left = asked; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                found |= pattern.isIn(ids, (from + bit) * IdDigits.WORDS) ? 1L << bit : 0;
            }
            return found;
        }

        private static BitSet holding(String word, List<String> texts) {
            var numbers = new BitSet();
            IntStream.range(0, texts.size())
                    .filter(number -> texts.get(number).toLowerCase(Locale.ROOT).contains(word))
                    .forEach(numbers::set);
            return numbers;
        }
    }
}
