package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.cloud.defender.Posture;
import io.sphereexplorer.cloud.defender.Posture.Counts;
import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.SecurityAlert;
import io.sphereexplorer.command.defender.SettleAlert;
import java.util.List;
import java.util.Locale;

/** The results of commands about Defender as answers. */
final class DefenderAnswers {
    private static final String NO_DATA = "Defender has told nothing of this hub yet. That does not mean it is safe.";
    private static final String NOT_ENABLED = "Defender for IoT is not enabled for this hub.";

    private DefenderAnswers() {}

    static Answer posture(DefenderReport report) {
        Posture posture = report.posture();
        ObjectNode entry = counts(JsonNodeFactory.instance.objectNode().put("coverage", word(posture)), posture.open());
        entry.put("recommendations", report.recommendations().size())
                .put("alerts", report.alerts().size())
                .put("hasData", report.hasData())
                .put("lookedAt", report.fetched().toString());
        posture.reported()
                .ifPresent(told -> entry.set("reported", counts(JsonNodeFactory.instance.objectNode(), told)));
        posture.unhealthyDevices().ifPresent(number -> entry.put("unhealthyDevices", number));
        String lines = TextLines.of(
                entry,
                "coverage",
                "Defender for IoT",
                "high",
                "High",
                "medium",
                "Medium",
                "low",
                "Low",
                "lookedAt",
                "Looked at");
        return Answer.object(entry, lines + sentence(report))
                .showing("coverage", "high", "medium", "low", "hasData", "lookedAt");
    }

    static Answer recommendations(List<Recommendation> recommendations) {
        List<ObjectNode> entries =
                recommendations.stream().map(DefenderAnswers::entry).toList();
        String text = TextLines.list(
                entries,
                "No recommendations found.",
                "displayName",
                "Recommendation",
                "name",
                "Type",
                "severity",
                "Severity",
                "state",
                "State",
                "remediation",
                "Steps");
        return Answer.list(entries, text).showing("severity", "displayName", "name", "state", "unhealthyDevices");
    }

    static Answer alerts(List<SecurityAlert> alerts) {
        List<ObjectNode> entries = alerts.stream().map(DefenderAnswers::entry).toList();
        String text = TextLines.list(
                entries,
                "No alerts found.",
                "displayName",
                "Alert",
                "name",
                "Name",
                "type",
                "Type",
                "severity",
                "Severity",
                "status",
                "Status",
                "start",
                "Since",
                "end",
                "Until",
                "count",
                "Count",
                "entity",
                "About");
        return Answer.list(entries, text).showing("severity", "status", "type", "start", "count", "name");
    }

    static Answer settled(SettleAlert.Step step, SettleAlert.Outcome outcome) {
        String aim = step.aim().name().toLowerCase(Locale.ROOT);
        String name = outcome.alert().name();
        return Answer.sentence(
                outcome.sent()
                        ? "The alert '%s' is %s now.".formatted(name, aim)
                        : "The alert '%s' was %s already; nothing was sent.".formatted(name, aim));
    }

    private static String sentence(DefenderReport report) {
        if (report.hasData()) {
            return "";
        }
        return (report.posture().coverage() == Posture.Coverage.NOT_ENABLED ? NOT_ENABLED : NO_DATA) + "\n";
    }

    private static ObjectNode counts(ObjectNode entry, Counts counts) {
        return entry.put("high", counts.high()).put("medium", counts.medium()).put("low", counts.low());
    }

    private static ObjectNode entry(Recommendation recommendation) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("name", recommendation.name())
                .put("displayName", recommendation.displayName())
                .put("severity", lower(recommendation.severity()))
                .put(
                        "state",
                        switch (recommendation.state()) {
                            case NOT_APPLICABLE -> "notApplicable";
                            default -> lower(recommendation.state());
                        });
        recommendation.since().ifPresent(since -> entry.put("since", since.toString()));
        recommendation.healthy().ifPresent(number -> entry.put("healthyDevices", number));
        recommendation.unhealthy().ifPresent(number -> entry.put("unhealthyDevices", number));
        recommendation.remediation().forEach(entry.putArray("remediation")::add);
        recommendation.portal().ifPresent(link -> entry.put("link", link.toString()));
        return entry;
    }

    private static ObjectNode entry(SecurityAlert alert) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("name", alert.name())
                .put("type", alert.type())
                .put("displayName", alert.displayName())
                .put("severity", lower(alert.severity()))
                .put("status", lower(alert.status()));
        alert.start().ifPresent(start -> entry.put("start", start.toString()));
        alert.end().ifPresent(end -> entry.put("end", end.toString()));
        alert.count().ifPresent(count -> entry.put("count", count));
        alert.entity().ifPresent(about -> entry.put("entity", about));
        alert.remediation().forEach(entry.putArray("remediation")::add);
        alert.portal().ifPresent(link -> entry.put("link", link.toString()));
        return entry.put("id", alert.id());
    }

    private static String word(Posture posture) {
        return switch (posture.coverage()) {
            case ENABLED -> "enabled";
            case OFF -> "off";
            case NOT_ENABLED -> "notEnabled";
            case UNKNOWN -> "unknown";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
