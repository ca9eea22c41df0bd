package io.sphereexplorer.emulator.world;

import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Everything emulated boards share; two worlds of one seed behave alike.
 *
 * @param clock what the boards take for the passing of time
 * @param boards in the order of their numbers
 * @param faults what goes wrong just now
 * @param accessPoints every one that the boards can hear
 */
public record World(long seed, InstantSource clock, List<Board> boards, Faults faults, List<AccessPoint> accessPoints) {
    public World {
        boards = List.copyOf(boards);
        accessPoints = List.copyOf(accessPoints);
    }

    /** With the access points of the practice laboratory. */
    public static World create(long seed, int boards, InstantSource clock) {
        var random = new SplittableRandom(seed);
        var places = IntStream.rangeClosed(1, boards)
                .mapToObj(number -> new Board(number, random.nextLong()))
                .toList();
        return new World(seed, clock, places, new Faults(), Laboratory.ACCESS_POINTS);
    }

    /** The same elsewhere. */
    public World hearing(List<AccessPoint> others) {
        return new World(seed, clock, boards, faults, others);
    }
}
