package io.sphereexplorer.command.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An update as it is seen now.
 *
 * @param since when this phase was seen first
 * @param versionBefore the version seen first
 * @param last what the board said last
 */
public record UpdateSight(
        UpdatePhase phase, Instant since, Optional<String> versionBefore, Optional<UpdateReading> last) {
    /** Before the board was asked. */
    public static final UpdateSight NONE =
            new UpdateSight(UpdatePhase.UNKNOWN, Instant.EPOCH, Optional.empty(), Optional.empty());

    /** How long the phase has been going on. */
    public Duration lasting(Instant now) {
        return Duration.between(since, now);
    }
}
