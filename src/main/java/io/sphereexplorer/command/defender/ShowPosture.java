package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks at everything that Defender has found about a hub, what to do first at the top.
 *
 * @param hub by name; the chosen one if left out
 * @param clock tells when it looked
 */
public record ShowPosture(Optional<String> hub, InstantSource clock) implements CloudCommand<DefenderReport> {
    @Override
    public DefenderReport run(Session session) throws IOException {
        DefenderReport found = WatchedHub.of(session, hub, clock).report();
        return new DefenderReport(
                found.posture(),
                found.recommendations().stream()
                        .sorted(WhatFirst.RECOMMENDATIONS)
                        .toList(),
                found.alerts().stream().sorted(WhatFirst.ALERTS).toList(),
                found.fetched());
    }

    @Override
    public String asText() {
        return "defender show" + CommandText.option("--hub", hub);
    }
}
