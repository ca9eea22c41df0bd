package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists what Defender recommends for a hub, what to do first at the top.
 *
 * @param hub by name; the chosen one if left out
 * @param severity only those of this one
 * @param all also those where nothing is to be done
 * @param clock tells when it looked
 */
public record ListRecommendations(Optional<String> hub, Optional<Severity> severity, boolean all, InstantSource clock)
        implements CloudCommand<List<Recommendation>> {
    @Override
    public List<Recommendation> run(Session session) throws IOException {
        return new ShowPosture(hub, clock)
                .run(session).recommendations().stream()
                        .filter(each -> all || each.isOpen())
                        .filter(each -> severity.isEmpty() || severity.get() == each.severity())
                        .toList();
    }

    @Override
    public String asText() {
        return "defender recommendation list"
                + CommandText.option(
                        "--severity", severity.map(each -> each.name().toLowerCase(Locale.ROOT)))
                + (all ? " --all" : "")
                + CommandText.option("--hub", hub);
    }
}
