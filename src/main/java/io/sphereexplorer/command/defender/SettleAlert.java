package io.sphereexplorer.command.defender;

import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.DefenderApi;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import io.sphereexplorer.command.AlertException;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what has become of an alert. It looks first, so that nothing is sent for one that is so already, and sends once.
 *
 * @param hub by name; the chosen one if left out
 * @param alert by name, or by ID
 * @param clock tells when it looked
 */
public record SettleAlert(Step step, String alert, Optional<String> hub, InstantSource clock)
        implements CloudCommand<SettleAlert.Outcome> {
    /** What there is to say. */
    public enum Step {
        /** Nothing needs to be done. */
        DISMISS(AlertStatus.DISMISSED),
        /** What it was about has been mended. */
        RESOLVE(AlertStatus.RESOLVED);

        private final AlertStatus aim;

        Step(AlertStatus aim) {
            this.aim = aim;
        }

        /** What alerts are afterwards. */
        public AlertStatus aim() {
            return aim;
        }
    }

    /**
     * How it went.
     *
     * @param alert as it was found
     * @param sent whether anything was sent; not if it was so already
     */
    public record Outcome(SecurityAlert alert, boolean sent) {}

    /** @throws AlertException if there is no such alert, or none that this can be said of */
    @Override
    public Outcome run(Session session) throws IOException {
        DefenderApi defender = WatchedHub.of(session, hub, clock);
        SecurityAlert found = found(defender.report().alerts());
        if (found.status() == step.aim()) {
            return new Outcome(found, false);
        }
        if (step == Step.RESOLVE) {
            if (found.isSum()) {
                throw new AlertException.OnlyDismissed(found.name());
            }
            defender.resolve(found);
        } else {
            defender.dismiss(found);
        }
        return new Outcome(found, true);
    }

    @Override
    public String asText() {
        return "defender alert " + step.name().toLowerCase(Locale.ROOT) + " " + CommandText.option("--alert", alert)
                + CommandText.option("--hub", hub);
    }

    /** Whether a line that was run is one of these, so that what was shown of the hub is out of date. */
    public static boolean isText(String text) {
        return text.startsWith("defender alert dismiss ") || text.startsWith("defender alert resolve ");
    }

    private SecurityAlert found(List<SecurityAlert> all) throws AlertException {
        return all.stream()
                .filter(each -> each.name().equalsIgnoreCase(alert) || each.id().equalsIgnoreCase(alert))
                .findFirst()
                .orElseThrow(() -> new AlertException.NoSuchAlert(alert));
    }
}
