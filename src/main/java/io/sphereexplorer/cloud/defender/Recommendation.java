package io.sphereexplorer.cloud.defender;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something about a hub, or the devices at it, that Defender looked at.
 *
 * @param name the type as published, such as {@code IoT_IPFilter_DenyAll}, or else a GUID
 * @param displayName for people, in the service's words
 * @param description what it is, in the service's words; may be empty
 * @param remediation steps in the service's words; may be empty
 * @param since when it was found to be so
 * @param healthy how many devices are as they should be, if that was told
 * @param unhealthy how many are not, if that was told
 * @param portal a page about it
 */
public record Recommendation(
        String name,
        String displayName,
        Severity severity,
        State state,
        String description,
        List<String> remediation,
        Optional<Instant> since,
        OptionalInt healthy,
        OptionalInt unhealthy,
        Optional<URI> portal) {
    public Recommendation {
        remediation = List.copyOf(remediation);
    }

    /** How it was found. */
    public enum State {
        UNHEALTHY,
        HEALTHY,
        NOT_APPLICABLE,
        /** Anything the service may say one day. */
        UNKNOWN
    }

    /** Whether there is something to do. */
    public boolean isOpen() {
        return state == State.UNHEALTHY;
    }

    /** The same with what another source tells more about it: its type and how many devices it is about. */
    Recommendation with(Recommendation counted) {
        return new Recommendation(
                counted.name,
                displayName,
                severity == Severity.UNKNOWN ? counted.severity : severity,
                state,
                description.isEmpty() ? counted.description : description,
                remediation.isEmpty() ? counted.remediation : remediation,
                since,
                counted.healthy,
                counted.unhealthy,
                portal);
    }
}
