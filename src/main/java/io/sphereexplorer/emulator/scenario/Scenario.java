package io.sphereexplorer.emulator.scenario;

import io.sphereexplorer.emulator.world.AccessPoint;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a world is made from.
 *
 * @param title what it is good for, in one sentence
 * @param seed decides who the boards are, and chance
 * @param boards the first ones' states; what comes after them is as it left the factory
 * @param accessPoints all that boards can hear; the practice laboratory's if there are none
 * @param faults the words of those that are on
 * @param cloud what the cloud knows; empty for one that knows no tenants, or for a world without
 */
public record Scenario(
        String title,
        long seed,
        List<BoardState> boards,
        List<AccessPointState> accessPoints,
        List<String> faults,
        Optional<CloudState> cloud) {
    public Scenario {
        boards = List.copyOf(boards);
        accessPoints = List.copyOf(accessPoints);
        faults = List.copyOf(faults);
    }

    /** What is saved of a world whose boards and cloud, if it has one, are in these states. */
    public static Scenario of(World world, List<BoardState> boards, Optional<CloudState> cloud) {
        return new Scenario(
                "Saved",
                world.seed(),
                boards,
                world.accessPoints().stream().map(AccessPointState::of).toList(),
                world.faults().active().stream().map(Fault::word).toList(),
                cloud);
    }

    /**
     * The access points as boards hear them.
     *
     * @throws IllegalArgumentException if an access point has an unknown kind of security
     */
    public List<AccessPoint> radios() {
        return accessPoints.stream().map(AccessPointState::accessPoint).toList();
    }

    /**
     * The faults that are on.
     *
     * @throws IllegalArgumentException if there is no fault of that name
     */
    public Set<Fault> active() {
        return faults.stream()
                .map(word -> Fault.ofWord(word)
                        .orElseThrow(() -> new IllegalArgumentException("there is no fault %s".formatted(word))))
                .collect(Collectors.toSet());
    }

    /** A world with at least as many boards as this has, with its faults on, and without the states of its boards. */
    public World world(long chosenSeed, int atLeast, InstantSource clock) {
        int count = Math.max(boards.size(), atLeast);
        World world = World.create(chosenSeed, count, clock);
        World heard = accessPoints.isEmpty() ? world : world.hearing(radios());
        heard.faults().replaceBy(active());
        return heard;
    }
}
