package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The order in which things are to be done: what is open, then the worst, then the newest. */
public final class WhatFirst {
    private static final Comparator<Optional<Instant>> NEWEST = Comparator.comparing(
                    (Optional<Instant> time) -> time.orElse(Instant.MIN))
            .reversed();

    public static final Comparator<Recommendation> RECOMMENDATIONS = Comparator.comparing(
                    (Recommendation each) -> !each.isOpen())
            .thenComparing(Recommendation::severity)
            .thenComparing(Recommendation::since, NEWEST)
            .thenComparing(Recommendation::displayName);

    public static final Comparator<SecurityAlert> ALERTS = Comparator.comparing((SecurityAlert each) -> !each.isOpen())
            .thenComparing(SecurityAlert::severity)
            .thenComparing(SecurityAlert::latest, NEWEST)
            .thenComparing(SecurityAlert::name);

    private WhatFirst() {}
}
