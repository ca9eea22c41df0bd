package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.AlertStatus;
import io.sphereexplorer.cloud.defender.Recommendation;
import io.sphereexplorer.cloud.defender.Severity;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.defender.KnownKinds;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Severities and states in words, icons of different shapes, and colours. */
final class DefenderText {
    private DefenderText() {}

    static String word(Severity severity) {
        return switch (severity) {
            case HIGH -> Messages.text("defender.severity.high");
            case MEDIUM -> Messages.text("defender.severity.medium");
            case LOW -> Messages.text("defender.severity.low");
            case INFORMATIONAL -> Messages.text("defender.severity.informational");
            case UNKNOWN -> Messages.text("defender.severity.unknown");
        };
    }

    static Ikon icon(Severity severity) {
        return switch (severity) {
            case HIGH -> MaterialDesignA.ALERT_OCTAGON;
            case MEDIUM -> MaterialDesignA.ALERT;
            case LOW -> MaterialDesignC.CHEVRON_DOWN_CIRCLE_OUTLINE;
            case INFORMATIONAL -> MaterialDesignI.INFORMATION_OUTLINE;
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }

    /** The style class that gives it its colour. */
    static String style(Severity severity) {
        return "severity-" + severity.name().toLowerCase(Locale.ROOT);
    }

    static String state(DefenderItem item) {
        return switch (item) {
            case DefenderItem.Warning warning -> word(warning.alert().status());
            case DefenderItem.Advice advice -> word(advice.recommendation().state());
        };
    }

    static String kind(DefenderItem item) {
        return switch (item) {
            case DefenderItem.Warning _ -> Messages.text("defender.alert");
            case DefenderItem.Advice _ -> Messages.text("defender.recommendation");
        };
    }

    private static String word(AlertStatus status) {
        return switch (status) {
            case ACTIVE -> Messages.text("defender.status.active");
            case RESOLVED -> Messages.text("defender.status.resolved");
            case DISMISSED -> Messages.text("defender.status.dismissed");
            case UNKNOWN -> Messages.text("defender.status.unknown");
        };
    }

    private static String word(Recommendation.State state) {
        return switch (state) {
            case UNHEALTHY -> Messages.text("defender.state.unhealthy");
            case HEALTHY -> Messages.text("defender.state.healthy");
            case NOT_APPLICABLE -> Messages.text("defender.state.notApplicable");
            case UNKNOWN -> Messages.text("defender.status.unknown");
        };
    }

    /** What this project has observed of boards, in a sentence. */
    static String fleet(KnownKinds.Fleet fleet) {
        return switch (fleet) {
            case HUB -> Messages.text("defender.fleet.hub");
            case BOARDS -> Messages.text("defender.fleet.boards");
            case NEVER -> Messages.text("defender.fleet.never");
        };
    }
}
