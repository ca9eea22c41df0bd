package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.scenario.HubState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hubs of a world. Any thread; whoever holds a hub longer than for one call locks this object, and calls nothing
 * meanwhile that may wait for the cloud or a board.
 */
public final class EmulatedHubs {
    /** The hub that a world has at first. */
    public static final String FIRST = "contoso-hub";

    private static final String RESOURCE_GROUP = "contoso-rg";
    private static final long OF_HUBS = 0x687562L;

    private final InstantSource clock;
    private final HubFault.Switches faults;
    private final List<EmulatedHub> hubs = new ArrayList<>();
    private long age;

    /** With one hub, which comes from the seed. */
    public EmulatedHubs(InstantSource clock, long seed, HubFault.Switches faults) {
        this.clock = clock;
        this.faults = faults;
        hubs.add(first(seed));
    }

    /** All that they know, to be saved. */
    public synchronized List<HubState> state() {
        return hubs.stream().map(EmulatedHub::state).toList();
    }

    /**
     * Reads the hubs that knew this; what it returns makes these become them, and ends all connections.
     *
     * @param state of worlds that were saved before there were hubs it is empty; then there is the one of the seed
     * @throws IllegalArgumentException if no hub can know that
     */
    public synchronized Runnable prepare(List<HubState> state, long seed) {
        List<EmulatedHub> others =
                state.stream().map(each -> new EmulatedHub(each, clock, faults)).toList();
        return () -> replaceBy(others.isEmpty() ? List.of(first(seed)) : others);
    }

    private EmulatedHub first(long seed) {
        return new EmulatedHub(EmulatedHub.fresh(FIRST, RESOURCE_GROUP, seed ^ OF_HUBS), clock, faults);
    }

    private synchronized void replaceBy(List<EmulatedHub> others) {
        hubs.clear();
        hubs.addAll(others);
        age++;
    }

    /** Another number each time that the hubs became others. */
    public synchronized long age() {
        return age;
    }

    public synchronized List<EmulatedHub> all() {
        return List.copyOf(hubs);
    }

    /** The one of that logical host name, in whatever case. */
    public synchronized Optional<EmulatedHub> at(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return hubs.stream().filter(each -> each.host().equals(lower)).findFirst();
    }

    Optional<EmulatedHub> named(String resourceGroup, String name) {
        return hubs.stream()
                .filter(each -> each.resourceGroup().equalsIgnoreCase(resourceGroup))
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    HubFault.Switches faults() {
        return faults;
    }

    /** What the hubs take for the time. */
    public Instant now() {
        return clock.instant();
    }
}
