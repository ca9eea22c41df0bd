package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.Messages;
import java.time.Instant;
import java.time.ZoneOffset;

/** Words for what was measured. */
final class HubDates {
    private HubDates() {}

    /** Such as {@code 2027-05-14}, in UTC. */
    static String day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String reason(String key, Object... arguments) {
        return Messages.text("handOff." + key, arguments);
    }
}
