package io.sphereexplorer.emulator.wifi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One lamp of a chain: it lights some time after the lamp before it, unless something is in the way. */
final class Stage {
    private final Duration delay;
    private Instant notBefore = Instant.MIN;

    Stage(Duration delay) {
        this.delay = delay;
    }

    /**
     * Asks the lamp.
     *
     * @param before since when the lamp before it is alight; empty if it is dark
     * @return since when this one is alight; empty if it is dark at {@code now}
     */
    Optional<Instant> litSince(Optional<Instant> before, boolean blocked, Instant now) {
        if (blocked) {
            notBefore = now;
            return Optional.empty();
        }
        return before.map(at -> (at.isBefore(notBefore) ? notBefore : at).plus(delay))
                .filter(at -> !at.isAfter(now));
    }
}
