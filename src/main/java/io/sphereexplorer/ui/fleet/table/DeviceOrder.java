package io.sphereexplorer.ui.fleet.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts boards in order with the sorting of the JDK. Each board becomes one number, its key in the upper half and its
 * place of arrival in the lower, because numbers are sorted many times faster than objects with a comparator.
 */
final class DeviceOrder {
    private static final int UNKNOWN = -1; // the greatest key, unsigned

    private final DeviceRows rows;
    private final FleetNames names;
    private final DeviceSort sort;

    private DeviceOrder(DeviceRows rows, FleetNames names, DeviceSort sort) {
        this.rows = rows;
        this.names = names;
        this.sort = sort;
    }

    /** The numbers of all boards in the order wanted. Uses all processors. */
    static int[] of(DeviceRows rows, FleetNames names, DeviceSort sort) {
        return new DeviceOrder(rows, names, sort).numbers();
    }

    private int[] numbers() {
        long[] keyed = keyed();
        Arrays.parallelSort(keyed);
        int[] numbers = new int[keyed.length];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = (int) keyed[at];
        }
        if (sort.column() == DeviceColumn.DEVICE_ID) {
            sortEqualKeys(keyed, numbers);
        }
        return numbers;
    }

    private long[] keyed() {
        long[] keyed = new long[rows.size()];
        int[] ranks = rows.texts(sort.column(), names).map(DeviceOrder::ranks).orElse(new int[0]);
        IntStream.range(0, rows.chunks().size()).parallel().forEach(chunk -> {
            int first = chunk * DeviceChunk.SIZE;
            int[] keys = keys(rows.chunks().get(chunk), Math.min(DeviceChunk.SIZE, rows.size() - first), ranks);
            for (int at = 0; at < keys.length; at++) {
                keyed[first + at] = keyed(keys[at], first + at);
            }
        });
        return keyed;
    }

    private long keyed(int key, int number) {
        int directed = sort.ascending() || key == UNKNOWN ? key : UNKNOWN - 1 - key;
        return ((long) (directed ^ Integer.MIN_VALUE) << Integer.SIZE) | number; // sorted as signed
    }

    /** Unsigned. */
    private int[] keys(DeviceChunk chunk, int count, int[] ranks) {
        return switch (sort.column()) {
            case DEVICE_ID -> firstDigits(chunk.ids(), count);
            case LAST_UPDATE, LAST_REQUEST -> Arrays.copyOf(chunk.numbers(sort.column()), count);
            default -> ranked(chunk.numbers(sort.column()), count, ranks);
        };
    }

    private static int[] firstDigits(long[] ids, int count) {
        int[] keys = new int[count];
        for (int at = 0; at < count; at++) {
            keys[at] = (int) (ids[at * IdDigits.WORDS] >>> (Integer.SIZE + 1));
        }
        return keys;
    }

    private static int[] ranked(int[] numbers, int count, int[] ranks) {
        int[] keys = new int[count];
        for (int at = 0; at < count; at++) {
            int number = numbers[at];
            keys[at] = number < 0 || number >= ranks.length ? UNKNOWN : ranks[number];
        }
        return keys;
    }

    /** The place of each text among all, in any case; equal texts share theirs. */
    private static int[] ranks(List<String> texts) {
        List<String> sorted =
                texts.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        Map<String, Integer> ranks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.forEach(text -> ranks.putIfAbsent(text, ranks.size()));
        return texts.stream().mapToInt(ranks::get).toArray();
    }

    /** Where the first digits of IDs are equal, the others decide. */
    private void sortEqualKeys(long[] keyed, int[] numbers) {
        int from = 0;
        for (int to = 1; to <= numbers.length; to++) {
            if (to == numbers.length || keyed[to] >> Integer.SIZE != keyed[from] >> Integer.SIZE) {
                if (to - from > 1) {
                    sortById(numbers, from, to);
                }
                from = to;
            }
        }
    }

    private void sortById(int[] numbers, int from, int to) {
        Comparator<Integer> byId = this::compareIds;
        int[] sorted = IntStream.range(from, to)
                .mapToObj(at -> numbers[at])
                .sorted(sort.ascending() ? byId : byId.reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, numbers, from, sorted.length);
    }

    private int compareIds(int one, int other) {
        int first = one % DeviceChunk.SIZE * IdDigits.WORDS;
        int second = other % DeviceChunk.SIZE * IdDigits.WORDS;
        return Arrays.compareUnsigned(
                rows.chunkOf(one).ids(),
                first,
                first + IdDigits.WORDS,
                rows.chunkOf(other).ids(),
                second,
                second + IdDigits.WORDS);
    }
}
