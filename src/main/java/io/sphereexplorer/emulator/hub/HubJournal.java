package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.emulator.scenario.HubState.EventState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What happened at a hub, the latest last; the same thing again counts with the first. Guarded by the hubs. */
final class HubJournal {
    static final int MOST_EVENTS = 500;

    private final InstantSource clock;
    private final List<HubEvent> events = new ArrayList<>();

    HubJournal(InstantSource clock, List<EventState> state) {
        this.clock = clock;
        state.forEach(each -> events.add(HubEvent.of(each)));
    }

    void note(Kind kind, String subject, String detail) {
        for (int i = 0; i < events.size(); i++) {
            HubEvent event = events.get(i);
            if (repeats(kind) && event.isAbout(kind, subject, detail)) {
                events.remove(i);
                events.add(event.again(clock.instant()));
                return;
            }
        }
        events.add(new HubEvent(kind, subject, detail, clock.instant(), clock.instant(), 1));
        if (events.size() > MOST_EVENTS) {
            events.removeFirst();
        }
    }

    private static boolean repeats(Kind kind) {
        return switch (kind) {
            case CERTIFICATE_ADDED, CERTIFICATE_DELETED -> false;
            default -> true;
        };
    }

    List<HubEvent> events() {
        return List.copyOf(events);
    }
}
