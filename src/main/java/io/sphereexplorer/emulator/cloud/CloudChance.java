package io.sphereexplorer.emulator.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance for each purpose by itself, so that the second tenant of a world has the same ID however often somebody has
 * signed in before. Not thread-safe.
 */
final class CloudChance {
    private long seed;
    private final Map<String, Long> drawn = new HashMap<>();

    CloudChance(long seed) {
        this.seed = seed;
    }

    /** A random GUID of version 4 (RFC 9562 §5.4). */
    UUID id(String purpose) {
        SplittableRandom random = next(purpose);
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A number from 0, less than {@code bound}. */
    int number(String purpose, int bound) {
        return next(purpose).nextInt(bound);
    }

    long seed() {
        return seed;
    }

    /** How often there was chance for each purpose. */
    Map<String, Long> drawn() {
        return Map.copyOf(drawn);
    }

    /** Goes on as another does that drew so often. */
    void goOn(long otherSeed, Map<String, Long> otherDrawn) {
        seed = otherSeed;
        drawn.clear();
        drawn.putAll(otherDrawn);
    }

    private SplittableRandom next(String purpose) {
        long count = drawn.merge(purpose, 1L, Long::sum);
        return new SplittableRandom((seed * 31 + purpose.hashCode()) * 31 + count);
    }
}
