package io.sphereexplorer.cloud.defender;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that happened at a hub and that somebody should look at.
 *
 * @param id where it is in Azure Resource Manager
 * @param name by which commands name it
 * @param type as published, odd prefixes included
 * @param displayName for people, in the service's words
 * @param description what happened, in the service's words; may be empty
 * @param start of what happened, as is {@code end}; empty if not told
 * @param count how often, if that was told
 * @param remediation steps in the service's words; may be empty
 * @param entity the device or the hub that it is about
 * @param portal a page about it
 */
public record SecurityAlert(
        String id,
        String name,
        String type,
        String displayName,
        String description,
        Severity severity,
        AlertStatus status,
        Optional<Instant> start,
        Optional<Instant> end,
        OptionalInt count,
        List<String> remediation,
        Optional<String> entity,
        Optional<URI> portal) {
    public SecurityAlert {
        remediation = List.copyOf(remediation);
    }

    /** Whether somebody has still to look at it; one of unknown status counts as such. */
    public boolean isOpen() {
        return status == AlertStatus.ACTIVE || status == AlertStatus.UNKNOWN;
    }

    /** Whether it is a sum of one day, which can be dismissed but not resolved. */
    public boolean isSum() {
        return id.toLowerCase(java.util.Locale.ROOT).contains("/aggregatedalerts/");
    }

    /** When something was last heard of it. */
    public Optional<Instant> latest() {
        return end.or(() -> start);
    }

    SecurityAlert counted(OptionalInt told) {
        return with(start, end, told, entity);
    }

    SecurityAlert with(Optional<Instant> from, Optional<Instant> until, OptionalInt told, Optional<String> about) {
        return new SecurityAlert(
                id,
                name,
                type,
                displayName,
                description,
                severity,
                status,
                from,
                until,
                told,
                remediation,
                about,
                portal);
    }
}
