package io.sphereexplorer.cloud.defender;

import io.sphereexplorer.cloud.defender.Posture.Counts;
import java.time.Instant;
import java.util.List;

/**
 * Everything that was found about a hub in one look.
 *
 * @param recommendations in every state
 * @param alerts in every status
 * @param fetched when the look ended
 */
public record DefenderReport(
        Posture posture, List<Recommendation> recommendations, List<SecurityAlert> alerts, Instant fetched) {
    public DefenderReport {
        recommendations = List.copyOf(recommendations);
        alerts = List.copyOf(alerts);
    }

    /** Whether Defender has told anything at all, good or bad; without, nothing is known of the hub. */
    public boolean hasData() {
        return !recommendations.isEmpty() || !alerts.isEmpty();
    }

    /** Counts what is to be done. */
    static Counts open(List<Recommendation> recommendations, List<SecurityAlert> alerts) {
        Counts counts = Counts.NONE;
        for (Recommendation each : recommendations) {
            counts = each.isOpen() ? counts.plus(each.severity()) : counts;
        }
        for (SecurityAlert each : alerts) {
            counts = each.isOpen() ? counts.plus(each.severity()) : counts;
        }
        return counts;
    }
}
