package io.sphereexplorer.ui.fleet.table;

import java.time.Instant;
import java.util.Optional;

/** Some thousand boards, column by column: 88 octets each, where the records they came as take about 600. */
final class DeviceChunk {
    /** A multiple of 64, so that each chunk has whole words in a set of bits. */
    static final int SIZE = 1 << 13;

    /** Seconds since 1970 of a time that is not known. */
    static final int NO_TIME = -1;

    private final long[] ids = new long[SIZE * IdDigits.WORDS];
    private final int[] products = new int[SIZE];
    private final int[] groups = new int[SIZE];
    private final int[] installed = new int[SIZE];
    private final int[] available = new int[SIZE];
    private final int[] updates = new int[SIZE];
    private final int[] requests = new int[SIZE];

    /** The array of a column of numbers: of the values in a vocabulary, or of seconds, unsigned. */
    int[] numbers(DeviceColumn column) {
        return switch (column) {
            case PRODUCT -> products;
            case GROUP -> groups;
            case INSTALLED_OS -> installed;
            case AVAILABLE_OS -> available;
            case LAST_UPDATE -> updates;
            case LAST_REQUEST -> requests;
            case DEVICE_ID -> throw new IllegalArgumentException("device IDs are no numbers");
        };
    }

    /** Each takes {@link IdDigits#WORDS}. */
    long[] ids() {
        return ids;
    }

    void setTime(DeviceColumn column, int at, Optional<Instant> time) {
        numbers(column)[at] =
                time.map(instant -> (int) instant.getEpochSecond()).orElse(NO_TIME);
    }

    Optional<Instant> time(DeviceColumn column, int at) {
        int seconds = numbers(column)[at];
        return seconds == NO_TIME ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds & 0xffff_ffffL));
    }
}
