package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.SecurityAlert;
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
 * Lists the alerts of a hub, what to do first at the top.
 *
 * @param hub by name; the chosen one if left out
 * @param severity only those of this one
 * @param status only those of this one
 * @param clock tells when it looked
 */
public record ListAlerts(
        Optional<String> hub, Optional<Severity> severity, Optional<AlertStatus> status, InstantSource clock)
        implements CloudCommand<List<SecurityAlert>> {
    @Override
    public List<SecurityAlert> run(Session session) throws IOException {
        return new ShowPosture(hub, clock)
                .run(session).alerts().stream()
                        .filter(each -> severity.isEmpty() || severity.get() == each.severity())
                        .filter(each -> status.isEmpty() || status.get() == each.status())
                        .toList();
    }

    @Override
    public String asText() {
        return "defender alert list"
                + CommandText.option("--severity", severity.map(ListAlerts::word))
                + CommandText.option("--status", status.map(ListAlerts::word))
                + CommandText.option("--hub", hub);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
