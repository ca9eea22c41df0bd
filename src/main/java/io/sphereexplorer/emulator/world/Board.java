package io.sphereexplorer.emulator.world;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A board's place in a world.
 *
 * @param number from 1
 * @param seed what makes it differ from its neighbours
 */
public record Board(int number, long seed) {
    /** What a DHCP server gives it. */
    public String address() {
        return "10.20.30." + (100 + number);
    }

    /** Chance for one purpose: the same numbers at each call, others for each board and purpose. */
    public RandomGenerator random(String purpose) {
        return new SplittableRandom(seed * 31 + purpose.hashCode());
    }
}
