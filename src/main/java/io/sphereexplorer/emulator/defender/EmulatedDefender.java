package io.sphereexplorer.emulator.defender;

import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.emulator.hub.EmulatedHubs;
import io.sphereexplorer.emulator.scenario.DefenderState;
import io.sphereexplorer.emulator.scenario.DefenderState.SettledState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What Defender knows of the hubs of a world, and what people have said about its alerts. Any thread. */
public final class EmulatedDefender {
    /** From what happens until it can be seen. */
    static final Duration DELAY = Duration.ofSeconds(3);

    /** From the beginning until there are recommendations; nobody has published how long it takes. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    private final EmulatedHubs hubs;
    private final InstantSource clock;
    private final BooleanSupplier off;
    private final Map<String, SettledState> settled = new LinkedHashMap<>();
    private Instant since;

    /**
     * It begins to look now.
     *
     * @param off whether nobody has enabled it
     */
    public EmulatedDefender(EmulatedHubs hubs, InstantSource clock, BooleanSupplier off) {
        this.hubs = hubs;
        this.clock = clock;
        this.off = off;
        since = clock.instant();
    }

    /** What somebody has made of an alert, as on the wire. */
    enum Status {
        ACTIVE("Active"),
        RESOLVED("Resolved"),
        DISMISSED("Dismissed");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** All that it knows, to be saved. */
    public synchronized DefenderState state() {
        return new DefenderState(since, List.copyOf(settled.values()));
    }

    /** Makes it the one that knew this; of worlds that were saved before it was there, it begins to look now. */
    public synchronized void state(Optional<DefenderState> state) {
        since = state.map(DefenderState::since).orElseGet(clock::instant);
        settled.clear();
        state.ifPresent(known -> known.settled().forEach(each -> settled.put(each.alert(), each)));
    }

    boolean isOn() {
        return !off.getAsBoolean();
    }

    /** The hubs that it looks at. */
    List<EmulatedHub> hubs() {
        return isOn() ? hubs.all() : List.of();
    }

    /** When it looked first; before, there are no recommendations. */
    synchronized Instant firstLook() {
        return since.plus(FIRST_LOOK);
    }

    /** What it found about a hub, in order or not. */
    List<Finding> findings(EmulatedHub hub) {
        if (!isOn() || clock.instant().isBefore(firstLook())) {
            return List.of();
        }
        synchronized (hubs) {
            return Finding.of(hub);
        }
    }

    /** The oldest first. */
    List<Raised> alerts() {
        Instant now = clock.instant();
        synchronized (hubs) {
            return hubs().stream()
                    .flatMap(hub -> hub.events().stream()
                            .flatMap(event ->
                                    AlertKind.raisedBy(event).stream().map(kind -> new Raised(hub, kind, event))))
                    .filter(raised -> !raised.generated().isAfter(now))
                    .toList();
        }
    }

    Optional<Raised> alert(String name) {
        return alerts().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** An alert is active again when the same happens after somebody has settled it. */
    synchronized Status status(Raised raised) {
        SettledState said = settled.get(raised.name());
        if (said == null || raised.event().last().isAfter(said.at())) {
            return Status.ACTIVE;
        }
        return said.resolved() ? Status.RESOLVED : Status.DISMISSED;
    }

    synchronized void settle(Raised raised, Status status) {
        if (status == Status.ACTIVE) {
            settled.remove(raised.name());
        } else {
            boolean resolved = status == Status.RESOLVED;
            settled.put(raised.name(), new SettledState(raised.name(), resolved, clock.instant()));
        }
    }
}
